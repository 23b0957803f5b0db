/// What a file is that is no log: a zip archive, a page, a token.
package struct FileKind: Hashable, Sendable {
    /// With its article, as in "it is a zip archive".
    package let name: String
    /// Why it is not read, and what to do, as whole sentences.
    package let advice: String
    /// Whether it is text like any other, as lies beside logs by the dozen.
    package let isPlainText: Bool
    /// Whether records lie in it, or may, which are not read: in an archive, or in another encoding.
    package private(set) var mayHoldRecords = false
    /// Whether it is a log in an encoding that is not read.
    package private(set) var isUnreadLog = false
    /// How it is packed, if it is opened to see what is in it.
    package private(set) var packing: Packing?
    /// Whether its characters take several bytes each.
    private(set) var isWide = false

    init(_ name: String, _ advice: String, isPlainText: Bool = false) {
        self.name = name
        self.advice = advice
        self.isPlainText = isPlainText
    }

    /// The same as sentences: "This is a zip archive. …".
    package var explanation: String { "This is \(name). \(advice)" }
}

extension FileKind {
    /// The same of a file in which a record begins, in an encoding that is not read.
    var holdingRecords: FileKind {
        var copy = self
        copy.mayHoldRecords = true
        copy.isUnreadLog = true
        return copy
    }
}

// MARK: - What to say

extension FileKind {
    private static let logs = #"The client's logs lie in %WinDir%\CCM\Logs and %WinDir%\ccmsetup\Logs."#

    private static let unpack = "unpack it, and analyse the folder with what was in it."

    /// What is not opened.
    static func archive(_ name: String) -> FileKind {
        var kind = FileKind(name, "Archives of this kind are not opened: " + unpack)
        kind.mayHoldRecords = true
        return kind
    }

    /// What is opened where it lies under a name that says so.
    static func packed(_ name: String, _ packing: Packing) -> FileKind {
        var kind = FileKind(name, "It was not opened: name the file itself, or " + unpack)
        kind.mayHoldRecords = true
        kind.packing = packing
        return kind
    }

    /// Text of four bytes for each character.
    static let utf32: FileKind = {
        let advice = """
            UTF-32 is not known by its bytes: add --encoding utf-32 to the command, or write it anew as UTF-8, in PowerShell \
            with Get-Content -Encoding UTF32 OLD.log | Set-Content -Encoding utf8 NEW.log, elsewhere with \
            iconv -f UTF-32 -t UTF-8 OLD.log > NEW.log.
            """
        var kind = FileKind("UTF-32 text", advice)
        kind.isWide = true
        return kind
    }()

    static func document(_ name: String) -> FileKind {
        FileKind(name, "It is no log; collect the log itself. " + logs)
    }

    static func data(_ name: String) -> FileKind {
        FileKind(name, "It is no log text. " + logs)
    }

    static let eventLog = FileKind(
        "a Windows event log",
        "Event logs are not read: the client writes logs of its own. " + logs
    )
    static let picture = FileKind(
        "a picture or a film",
        "Text in it is not read; collect the log itself. " + logs
    )
    static let page = FileKind(
        "an HTML page",
        "It is no log; save the log itself, not the page that shows it."
    )
    static let nothingButNULs = FileKind(
        "a file of nothing but NUL bytes",
        "Room was made for it and nothing was written, or it is damaged. Copy it again from where it was made."
    )
    static let token = FileKind(
        "text with a token and without log records",
        "cmgdiag token - reads tokens, and command lines of ccmsetup, from standard input.",
        isPlainText: true
    )
    static let text = FileKind(
        "text without log records",
        """
        It has neither the columns of a viewer nor a message that is known: analyse the log file itself. cmgdiag \
        explain tells what a single line means.
        """,
        isPlainText: true
    )
}
