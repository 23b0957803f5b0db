package import CMTraceLog
package import LogSources

/// Turns the lines of an example into logs in the real form, so that examples run through the real reader.
package struct ExampleLog {
    private var texts: [(log: String, text: String)] = []
    private var clock = ExampleLog.start
    private var now: Int64?

    /// 2026-03-02T08:00:00Z.
    private static let start: Int64 = 1_772_438_400_000

    /// The logs of an example, in memory.
    package static func bundle(of example: Example) -> LogBundle {
        let log = ExampleLog(example)
        let chains = log.texts.map { name, text in
            let bytes = Array(text.utf8)
            let file = LogFile(origin: .memory(bytes), name: name + ".log", log: LogName(name), head: FileHead(bytes))
            return LogChain(log: LogName(name), files: [file])
        }
        return LogBundle(chains: chains)
    }

    /// The judging clock an example asks for; `nil` for the end of its logs.
    package static func now(of example: Example) -> Instant? {
        ExampleLog(example).now.map { Instant(milliseconds: $0) }
    }

    private init(_ example: Example) {
        for line in example.text.split(separator: "\n", omittingEmptySubsequences: true) { take(line) }
    }

    private mutating func take(_ line: Substring) {
        if line.hasPrefix("== ") {
            let name = String(line.dropFirst(3))
            if let place = texts.firstIndex(where: { $0.log == name }) {
                texts.append(texts.remove(at: place))
            } else {
                texts.append((name, ""))
            }
        } else if line.hasPrefix("now "), let distance = ExampleLog.pause(line.dropFirst(4)) {
            now = clock - 1000 + distance
        } else if let pause = ExampleLog.pause(line) {
            clock += pause
        } else if let current = texts.indices.last {
            if texts[current].log == LogName.joinStatus.name {
                texts[current].text += line + "\r\n"
                return
            }
            texts[current].text += record(of: line, component: texts[current].log)
            clock += 1000
        }
    }

    /// The milliseconds of `+00:31:00`; `nil` for any other line.
    private static func pause(_ line: Substring) -> Int64? {
        guard line.hasPrefix("+") else { return nil }
        let parts = line.dropFirst().split(separator: ":").map { Int64($0) }
        guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2] else { return nil }
        return ((hours * 60 + minutes) * 60 + seconds) * 1000
    }

    /// One record as the client writes it, with an offset of zero.
    package static func record(of message: String, at milliseconds: Int64, component: String) -> String {
        let parts = CivilTime(millisecondsSinceEpoch: milliseconds).text(separator: " ").split(separator: " ")
        let dateParts = parts[0].split(separator: "-")
        let date = "\(dateParts[1])-\(dateParts[2])-\(dateParts[0])"
        let time = parts[1].count == 8 ? parts[1] + ".000" : parts[1]
        return "<![LOG[\(message)]LOG]!><time=\"\(time)+000\" date=\"\(date)\" component=\"\(component)\" "
            + "context=\"\" type=\"1\" thread=\"4711\" file=\"example.cpp:1\">\r\n"
    }

    private func record(of line: Substring, component: String) -> String {
        let message = String(line.replacing("⏎", with: "\r\n"))
        return ExampleLog.record(of: message, at: clock, component: component)
    }
}
