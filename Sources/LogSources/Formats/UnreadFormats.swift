import Archives

/// The formats that are known and not read as they are, and how they begin. A new one is a new row.
///
/// Signatures: https://www.iana.org/assignments/media-types, the formats' own specifications, and `file(1)`.
enum UnreadFormats {
    static let archives: [SourceFormat] = [
        SourceFormat(
            .packed("a zip archive", .archive(.zip)),
            bytes("PK\u{3}\u{4}"),
            bytes("PK\u{5}\u{6}"),
            bytes("PK\u{7}\u{8}")
        ),
        SourceFormat(.packed("a cabinet archive (cab)", .archive(.cabinet)), bytes("MSCF\0\0\0\0")),
        SourceFormat(.packed("a file packed with gzip", .file(.gzip)), bytes([0x1f, 0x8b, 0x08])),
        SourceFormat(.packed("a 7-Zip archive", .archive(.sevenZip)), bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])),
        SourceFormat(.archive("a RAR archive"), bytes("Rar!\u{1a}\u{7}")),
        SourceFormat(.packed("a file packed with xz", .file(.xz)), bytes([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])),
        SourceFormat(
            .packed("a file packed with bzip2", .file(.bzip2)),
            bytes([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
        ),
        SourceFormat(.packed("a file packed with Zstandard", .file(.zstandard)), bytes([0x28, 0xb5, 0x2f, 0xfd])),
        SourceFormat(.archive("a file packed with LZ4"), bytes([0x04, 0x22, 0x4d, 0x18])),
        SourceFormat(.archive("a Windows image (wim)"), bytes("MSWIM\0\0\0")),
        SourceFormat(.packed("a tar archive", .archive(.tar)), bytes("ustar", at: 257)),
    ]

    /// What is no text, by how it begins.
    static let data: [SourceFormat] = [
        SourceFormat(.eventLog, bytes("ElfFile\0"), bytes("LfLe", at: 4)),
        SourceFormat(.picture, bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), bytes([0xff, 0xd8, 0xff])),
        SourceFormat(.picture, bytes("GIF87a"), bytes("GIF89a"), bytes("WEBP", at: 8), bytes("ftyp", at: 4)),
        SourceFormat(.picture, bytes("II*\0"), bytes("MM\0*"), isBitmap),
        SourceFormat(.document("a PDF document"), bytes("%PDF-")),
        SourceFormat(.document("an RTF document"), bytes("{\\rtf")),
        SourceFormat(.document("a Microsoft Office or Outlook file"), compoundFile),
        SourceFormat(.data("a program"), isWindowsProgram, bytes([0x7f, 0x45, 0x4c, 0x46])),
        SourceFormat(.data("a memory dump"), bytes("MDMP"), bytes("PAGEDU")),
        SourceFormat(.data("a registry hive"), bytes("regf")),
        SourceFormat(.data("a database"), bytes("SQLite format 3\0"), bytes([0xef, 0xcd, 0xab, 0x89], at: 4)),
    ]

    /// Text that is no log, and what is neither.
    static let texts: [SourceFormat] = [
        SourceFormat(.utf32, WideText.isUTF32, isMarkedUTF32),
        SourceFormat(.nothingButNULs, isOnlyNULs),
        SourceFormat(.data("binary data"), isBinary),
        SourceFormat(.page, begins(withAnyOf: ["<!doctype html", "<html", "<head", "<body"])),
        SourceFormat(.document("an XML file"), begins(withAnyOf: ["<?xml"])),
        SourceFormat(.token, holdsToken),
        SourceFormat(.text) { _ in true },
    ]

    private static let compoundFile = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

    /// Whether a file's first bytes show that it is no text.
    static func isNoText(_ bytes: [UInt8]) -> Bool {
        (archives + data).contains { $0.fits(bytes, hasRecords: false) }
    }

    /// Names of archives end so.
    private static let archiveExtensions: Set<String> = [
        "zip", "cab", "gz", "tgz", "7z", "rar", "xz", "txz", "bz2", "tbz2", "tbz", "zst", "tzst", "lz4", "wim", "tar",
    ]

    /// Whether the ending of a name says that a file is worth a look although no log is called so: an archive may hold
    /// the logs that are looked for.
    static func isWorthALook(fileExtension: String) -> Bool { archiveExtensions.contains(fileExtension) }

    /// Whether a name ends as that of one file that was packed, behind the ending it had before.
    static func isPackedFile(fileExtension: String) -> Bool { ["gz", "bz2", "xz", "zst"].contains(fileExtension) }
}
