import LogSources

extension HelpTopic {
    static let encodings = HelpTopic(
        name: "encodings",
        otherNames: ["encoding", "utf-16", "utf16", "unicode", "codepage", "code-page", "charset"],
        text: """
            Logs are read in UTF-8 and UTF-16, with and without a byte order mark, without
            being told. Where the bytes of a record are no UTF-8, it is read in Windows-1252,
            and the report says so. Bytes that are no character are counted, and U+FFFD
            stands for them. In JSON, coverage.sources has the encoding of each file; bytes
            are counted in the text as UTF-8, and fileBytes are the file's own.

            --encoding NAME          for all files that bear no byte order mark

            utf-8                    what is no UTF-8 is damage, and not Windows-1252
            utf-16le, utf-16be       also 'unicode'
            windows-1250 to -1258    also cp1250, 1250; windows-874
            ibm437, 850, 852, 858, 866   what consoles write
            iso-8859-1, -2, -15      also latin1, latin2, latin9
            shift_jis, gb18030, …    what the system's iconv knows (iconv --list); none on
                                     Windows, and few in a statically linked program
            """
    )
}
