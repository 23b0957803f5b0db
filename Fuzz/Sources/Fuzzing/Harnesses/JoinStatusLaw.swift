import LogSources

/// The output of `dsregcmd /status` says the same in every encoding, and its lines lie inside the text.
enum JoinStatusLaw {
    /// The input is the text of a file.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let head = FileHead(bytes)
        guard !head.hasRecords, head.encoding == .unmarked else { return nil }
        let status = status(in: bytes)
        if let lines = status?.lines {
            let count = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + otherLineEnds(bytes) + 1
            guard lines.lowerBound >= 1, lines.upperBound <= count else { return "lines \(lines) of \(count)" }
        }
        let text = String(decoding: TextDecoder.text(of: bytes, in: .unmarked), as: UTF8.self)
        for isBigEndian in [false, true] {
            let other = self.status(in: utf16(text, isBigEndian: isBigEndian))
            guard other == status else {
                return "UTF-16 says \(String(describing: other)), not \(String(describing: status))"
            }
        }
        return nil
    }

    /// What a text says; `nil` when it is no output of the command.
    private static func status(in bytes: [UInt8]) -> JoinStatus? {
        let head = FileHead(bytes)
        return head.format == .joinStatus ? JoinStatus(TextDecoder.text(of: bytes, in: head.encoding)) : nil
    }

    /// Line ends beyond ASCII's, and vertical tabs and form feeds.
    private static func otherLineEnds(_ bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
            [0x0b, 0x0c, 0x85, 0x2028, 0x2029].contains($0.value)
        }
    }

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        "\u{feff}\(text)".utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
            return isBigEndian ? [high, low] : [low, high]
        }
    }
}
