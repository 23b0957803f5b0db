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
    /// Whether its characters take several bytes each.
    private var isWide = false

    init(_ name: String, _ advice: String, isPlainText: Bool = false) {
        self.name = name
        self.advice = advice
        self.isPlainText = isPlainText
    }

    /// The same as sentences: "This is a zip archive. …".
    package var explanation: String { "This is \(name). \(advice)" }
}

extension FileKind {
    /// What a file is by its first bytes, in which no record can be read; `nil` for one without bytes.
    init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, let kind = FileKindTable.kind(of: bytes, among: FileKindTable.rows) else { return nil }
        self = kind
        guard isWide, FileKindTable.holdsWideRecord(bytes) else { return }
        mayHoldRecords = true
        isUnreadLog = true
    }

    /// The archive that a file is although records can be read in it, since nothing was packed; `nil` for none.
    init?(archive bytes: [UInt8]) {
        guard let kind = FileKindTable.kind(of: bytes, among: FileKindTable.archives) else { return nil }
        self = kind
    }

    /// Whether the ending of a name says that a file is worth a look although no log is called so: an archive may hold
    /// the logs that are looked for.
    static func isWorthALook(fileExtension: String) -> Bool {
        FileKindTable.archiveExtensions.contains(fileExtension)
    }
}

/// Every kind of file that is known, and how it begins. The first row that fits counts; a new kind is a new row.
///
/// Signatures: https://www.iana.org/assignments/media-types, the formats' own specifications, and `file(1)`.
enum FileKindTable {
    struct Row: Sendable {
        let kind: FileKind
        let signs: [FileSign]

        init(_ kind: FileKind, _ signs: FileSign...) {
            self.kind = kind
            self.signs = signs
        }
    }

    /// The first kind that bytes, of which there is at least one, are of.
    static func kind(of bytes: [UInt8], among rows: [Row]) -> FileKind? {
        rows.first { row in row.signs.contains { $0(bytes) } }?.kind
    }

    static let rows = archives + others

    static let archives: [Row] = [
        Row(.archive("a zip archive"), bytes("PK\u{3}\u{4}"), bytes("PK\u{5}\u{6}"), bytes("PK\u{7}\u{8}")),
        Row(.archive("a cabinet archive (cab)"), bytes("MSCF\0\0\0\0")),
        Row(.archive("a file packed with gzip"), bytes([0x1f, 0x8b, 0x08])),
        Row(.archive("a 7-Zip archive"), bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])),
        Row(.archive("a RAR archive"), bytes("Rar!\u{1a}\u{7}")),
        Row(.archive("a file packed with xz"), bytes([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])),
        Row(.archive("a file packed with bzip2"), bytes([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)),
        Row(.archive("a file packed with Zstandard"), bytes([0x28, 0xb5, 0x2f, 0xfd])),
        Row(.archive("a file packed with LZ4"), bytes([0x04, 0x22, 0x4d, 0x18])),
        Row(.archive("a Windows image (wim)"), bytes("MSWIM\0\0\0")),
        Row(.archive("a tar archive"), bytes("ustar", at: 257)),
    ]

    private static let others: [Row] = [
        Row(.eventLog, bytes("ElfFile\0"), bytes("LfLe", at: 4)),
        Row(.picture, bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), bytes([0xff, 0xd8, 0xff])),
        Row(.picture, bytes("GIF87a"), bytes("GIF89a"), bytes("WEBP", at: 8), bytes("ftyp", at: 4)),
        Row(.picture, bytes("II*\0"), bytes("MM\0*"), isBitmap),
        Row(.document("a PDF document"), bytes("%PDF-")),
        Row(.document("an RTF document"), bytes("{\\rtf")),
        Row(.document("a Microsoft Office or Outlook file"), bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
        Row(.data("a program"), isWindowsProgram, bytes([0x7f, 0x45, 0x4c, 0x46])),
        Row(.data("a memory dump"), bytes("MDMP"), bytes("PAGEDU")),
        Row(.data("a registry hive"), bytes("regf")),
        Row(.data("a database"), bytes("SQLite format 3\0"), bytes([0xef, 0xcd, 0xab, 0x89], at: 4)),
        Row(.wide("UTF-32 text", powershell: "UTF32", iconv: "UTF-32"), isUTF32, isMarkedUTF32),
        Row(.wide("UTF-16 text", powershell: nil, iconv: "UTF-16"), isMarkedUTF16),
        Row(.wide("UTF-16 text", powershell: "Unicode", iconv: "UTF-16LE"), isUTF16LittleEndian),
        Row(.wide("UTF-16 text", powershell: "BigEndianUnicode", iconv: "UTF-16BE"), isUTF16BigEndian),
        Row(.nothingButNULs, isOnlyNULs),
        Row(.data("binary data"), isBinary),
        Row(.page, begins(withAnyOf: ["<!doctype html", "<html", "<head", "<body"])),
        Row(.document("an XML file"), begins(withAnyOf: ["<?xml"])),
        Row(.token, holdsToken),
        Row(.text) { _ in true },
    ]

    /// Names of archives end so.
    static let archiveExtensions: Set<String> = [
        "zip", "cab", "gz", "tgz", "7z", "rar", "xz", "bz2", "zst", "wim", "tar",
    ]
}

// MARK: - What to say

extension FileKind {
    private static let logs = #"The client's logs lie in %WinDir%\CCM\Logs and %WinDir%\ccmsetup\Logs."#

    fileprivate static func archive(_ name: String) -> FileKind {
        var kind = FileKind(name, "Archives are not opened yet: unpack it, and analyse the folder with what was in it.")
        kind.mayHoldRecords = true
        return kind
    }

    /// Text of several bytes for each character. `Get-Content` calls the encoding `powershell`, `nil` where it finds it
    /// out by itself, by the mark; `iconv` is what that program calls it.
    fileprivate static func wide(_ name: String, powershell: String?, iconv: String) -> FileKind {
        let option = powershell.map { "-Encoding \($0) " } ?? ""
        let text = """
            \(iconv.prefix(6)) is not read yet: write it anew as UTF-8 and analyse that, in PowerShell with \
            Get-Content \(option)OLD.log | Set-Content -Encoding utf8 NEW.log, elsewhere with \
            iconv -f \(iconv) -t UTF-8 OLD.log > NEW.log.
            """
        var kind = FileKind(name, text)
        kind.isWide = true
        return kind
    }

    fileprivate static func document(_ name: String) -> FileKind {
        FileKind(name, "It is no log; collect the log itself. " + logs)
    }

    fileprivate static func data(_ name: String) -> FileKind {
        FileKind(name, "It is no log text. " + logs)
    }

    fileprivate static let eventLog = FileKind(
        "a Windows event log",
        "Event logs are not read: the client writes logs of its own. " + logs
    )
    fileprivate static let picture = FileKind(
        "a picture or a film",
        "Text in it is not read; collect the log itself. " + logs
    )
    fileprivate static let page = FileKind(
        "an HTML page",
        "It is no log; save the log itself, not the page that shows it."
    )
    fileprivate static let nothingButNULs = FileKind(
        "a file of nothing but NUL bytes",
        "Room was made for it and nothing was written, or it is damaged. Copy it again from where it was made."
    )
    fileprivate static let token = FileKind(
        "text with a token and without log records",
        "cmgdiag token - reads tokens, and command lines of ccmsetup, from standard input.",
        isPlainText: true
    )
    fileprivate static let text = FileKind(
        "text without log records",
        """
        Records have the form <![LOG[message]LOG]!><time="…" date="…" …>, which is lost when lines are copied out of \
        a viewer: analyse the log file itself. cmgdiag explain tells what a single line means.
        """,
        isPlainText: true
    )
}
