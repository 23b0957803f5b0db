import LogSources

extension LogBundle {
    /// The logs in an input: each line `=== name` begins a file of that name; what stands before is `ccmsetup.log`.
    init(input bytes: [UInt8]) {
        var files: [(name: String, bytes: [UInt8])] = [("ccmsetup.log", [])]
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.starts(with: "=== ".utf8) {
                files.append((String(decoding: line.dropFirst(4), as: UTF8.self), []))
            } else {
                files[files.count - 1].bytes += line + [UInt8(ascii: "\n")]
            }
        }
        // The last line feed is none of the input's; a file that only its name begins has none.
        _ = files[files.count - 1].bytes.popLast()
        if files[0].bytes.isEmpty, files.count > 1 { files.removeFirst() }
        self.init(chains: files.prefix(8).map { LogChain(name: $0.name, bytes: $0.bytes) })
    }
}

extension LogChain {
    /// One file as it would be found under its name.
    init(name: String, bytes: [UInt8]) {
        let head = FileHead(bytes)
        let base = name.split(separator: ".").first.map(String.init) ?? name
        let known = KnownLog.named(base) ?? head.component.flatMap { KnownLog.written(by: $0) }
        let log = head.format.log ?? known?.log ?? LogName(base)
        self.init(log: log, files: [LogFile(MemorySource(bytes), name: name, log: log, head: head)])
    }
}
