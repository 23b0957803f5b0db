import Testing

@testable import LogSources

struct FileKindTests {
    /// The beginning of a file, and what it is called.
    private static let known: [(bytes: [UInt8], name: String)] = [
        (Array("PK\u{3}\u{4}rest".utf8), "a zip archive"), (Array("PK\u{5}\u{6}".utf8), "a zip archive"),
        (Array("MSCF\0\0\0\0rest".utf8), "a cabinet archive (cab)"),
        ([0x1f, 0x8b, 0x08, 0x00], "a file packed with gzip"),
        ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0x00], "a 7-Zip archive"),
        (Array("Rar!\u{1a}\u{7}\u{1}".utf8), "a RAR archive"),
        ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "a file packed with xz"),
        (Array("BZh91AY&SY".utf8), "a file packed with bzip2"),
        ([0x28, 0xb5, 0x2f, 0xfd, 0x00], "a file packed with Zstandard"),
        (Array(repeating: 0x61, count: 257) + Array("ustar\000".utf8), "a tar archive"),
        (Array("ElfFile\0".utf8), "a Windows event log"), (Array("%PDF-1.7".utf8), "a PDF document"),
        ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "a picture or a film"),
        ([0xff, 0xd8, 0xff, 0xe0], "a picture or a film"),
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "a Microsoft Office or Outlook file"),
        (Array("MZ\u{90}\0".utf8), "a program"), (Array("regf\0".utf8), "a registry hive"),
        ([0xff, 0xfe, 0x41, 0x00], "text without log records"),
        (Array("a long enough text".utf8).flatMap { [$0, 0] }, "text without log records"),
        (Array("<!doctype html>".utf8).flatMap { [0, $0] }, "an HTML page"),
        ([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], "UTF-32 text"), ([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41], "UTF-32 text"),
        (Array("a long enough text".utf8).flatMap { [$0, 0, 0, 0] }, "UTF-32 text"),
        (Array("a long enough text".utf8).flatMap { [0, 0, 0, $0] }, "UTF-32 text"),
        (Array(repeating: 0, count: 100), "a file of nothing but NUL bytes"),
        (Array("some text\u{1}\u{2}".utf8), "binary data"),
        (Array(" \r\n<!DOCTYPE HTML>".utf8), "an HTML page"),
        (Array("\u{feff}<HTML lang=\"de\">".utf8), "an HTML page"),
        (Array("<?xml version=\"1.0\"?>".utf8), "an XML file"),
        (Array("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.AAAA".utf8), "text with a token and without log records"),
        (Array("the option /REGTOKEN:x of it".utf8), "text with a token and without log records"),
    ]

    @Test(arguments: known)
    func fileIsKnownByHowItBegins(bytes: [UInt8], name: String) {
        #expect(FileHead(bytes).kind?.name == name)
    }

    @Test(arguments: [
        "PK is short for pack", "MSCF stands for cabinet", "BM of the year", "MZ were his initials",
        "eyJ is how it begins",
        "The page says <html>", "GIF", "Rar!", "%PDF", "Übergrößen\u{1b}[0m", "a", "\u{feff}text",
        "[RegTask] - Client is already registered. Exiting.\tRegTask\t11/4/2025 8:00:00 AM\t1234",
    ])
    func textThatLooksAlmostLikeSomethingElseIsText(text: String) {
        #expect(FileHead(Array(text.utf8)).kind?.name == "text without log records")
    }

    @Test func adviceOnUTF32NamesTheOption() throws {
        let text = Array("<![LOG[a long enough text".utf8).flatMap { [$0, 0, 0, 0] as [UInt8] }
        let kind = try #require(FileHead(text).kind)
        #expect(kind.advice.contains("--encoding utf-32"))
        #expect(kind.isUnreadLog)
        let notes = Array("only some notes".utf8).flatMap { [$0, 0, 0, 0] as [UInt8] }
        #expect(FileHead(notes).kind?.isUnreadLog == false)
    }

    /// What begins as a picture or an archive does is none in Windows-1252, and none in an encoding that was asked for.
    @Test func dataIsKnownWhateverEncodingIsAskedFor() {
        let picture: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
        for encoding in [nil, .utf16LittleEndian, .codePage(.windows1252)] as [TextEncoding?] {
            #expect(FileHead(picture, encoding: encoding).kind?.name == "a picture or a film")
            #expect(FileHead(Array("PK\u{3}\u{4}".utf8), encoding: encoding).kind?.name == "a zip archive")
        }
    }

    @Test(arguments: ["<![LOG[Raising event:\r\n", "\0\0\0\0<![LOG[x]LOG]!>", "<html><![LOG[cut"])
    func pieceOfARecordMakesALog(text: String) {
        let head = FileHead(Array(text.utf8))
        #expect(head.hasRecords && head.kind == nil)
    }

    @Test func emptyFileAndStatusTextAreOfNoOtherKind() {
        #expect(FileHead([]).kind == nil)
        #expect(FileHead([0xef, 0xbb, 0xbf]).kind == nil)
        #expect(FileHead(Array("AzureAdJoined : YES\r\nDomainJoined : NO\r\n".utf8)).kind == nil)
    }

    @Test func everyPrefixAndEveryTailIsOfSomeKind() {
        for (bytes, _) in FileKindTests.known {
            for count in 1...bytes.count {
                for part in [Array(bytes.prefix(count)), Array(bytes.suffix(count))] {
                    let head = FileHead(part)
                    #expect(head.kind != nil || head.hasRecords || head.isEmpty)
                }
            }
        }
    }

    /// What is said of a file must not send anybody to look for a broken disk.
    @Test func everyRowSaysWhatToDoAndBlamesNoDisk() {
        for kind in SourceFormat.all.compactMap(\.refusal) {
            #expect(kind.advice.hasSuffix(".") && !kind.advice.contains("disk"))
            #expect(kind.name.first?.isUppercase == false || kind.name.hasPrefix("UTF"))
        }
    }
}
