import Foundation
import LogSources
import Redaction
import TestSupport
import Testing

/// Copies of logs hold no piece of a token's signature, however somebody cut the token.
struct CopiedTokenTests {
    /// How a token may stand in a log; `T` stands for it, `P` for its payload and `S` for its signature, `S1` and `S2`
    /// for the halves of that.
    private static let lines = [
        "token T here", "token T", "no head P.S", "no head P.S and more", #"JSON {"token":"P.S"} ends"#, "Bearer P.S",
        "%65yJ T", "in two H.P.S1\nS2 more", "in two H.P.S1\nother words\nand then S2",
        "H.P.S1\nS2", "P.S1\nS2 more", "H.P.S1\nmore of it: S2",
    ]

    @Test(arguments: lines, [43, 86, 342, 512])
    func noPieceOfASignatureIsLeft(line: String, length: Int) throws {
        let token = Token(length: length)
        for isRecord in [true, false] {
            let text = token.put(into: line).split(separator: "\n").map { isRecord ? Self.record($0) : $0 + "\r\n" }
            let log = "Machine: PC-0042\r\n" + text.joined() + "Client is ready to work.\r\n"
            let copy = try Self.copy(of: log)
            #expect(token.pieces(in: copy) == [], "\(copy)")
            #expect(
                copy.contains("Client is ready to work.") && copy.count { $0 == "\r\n" } == log.count { $0 == "\r\n" }
            )
        }
    }

    /// A line of many megabytes is read in stretches; the token stands where one of them ends.
    @Test(arguments: [40, 300], [UInt8(ascii: " "), UInt8(ascii: "x")])
    func tokenOverTheEndOfAStretchIsSeenWhole(before: Int, filler: UInt8) throws {
        let token = Token(length: 342)
        let limit = 64 << 10
        let head = Array(repeating: filler, count: limit - before) + Array(" ".utf8)
        let log = String(decoding: head, as: UTF8.self) + token.put(into: "T") + " end"
        let copy = try Self.copy(of: log, longestLine: limit)
        #expect(token.pieces(in: copy) == [])
        #expect(copy.hasSuffix(" end"))
    }

    /// Where no place to cut is near, what goes on is known as the rest.
    @Test func tokenOfManyStretchesLeavesNothing() throws {
        let token = Token(length: 70_000)
        let copy = try Self.copy(of: token.put(into: "x T end"), longestLine: 64 << 10)
        #expect(token.pieces(in: copy) == [])
    }

    /// The look at the end knows the signature by itself.
    @Test(arguments: ["S", "x S1 y", "left: S2"])
    func restOfASignatureIsSeen(rest: String) throws {
        let token = Token(length: 342)
        let file = Self.file("token \(token.put(into: "T"))\n")
        var check = LogCopies(of: [file], pseudonyms: Pseudonyms()).check
        check.look(at: Array("no rest AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n".utf8))
        #expect(check.left == nil)
        check.look(at: Array(token.put(into: rest).utf8))
        check.finish()
        #expect(check.left == "signatures of tokens")
    }

    /// A token in a claim of another is a secret as well.
    @Test func tokenInsideOfATokenIsWrittenAnew() throws {
        let inner = Token(length: 342)
        let claims = #"{"act":"\#(inner.put(into: "T"))","sub":"x"}"#
        let outer = Token(length: 342, claims: claims)
        let copy = try Self.copy(of: "token \(outer.put(into: "T")) end\n")
        let payload = try #require(copy.firstMatch(of: /eyJ[\w-]+\.([\w-]+)\./)).output.1
        let padded = payload.replacing("-", with: "+").replacing("_", with: "/")
        let data = Data(base64Encoded: padded + String(repeating: "=", count: (4 - padded.count % 4) % 4))
        #expect(inner.pieces(in: String(decoding: try #require(data), as: UTF8.self)) == [])
    }

    private static func copy(of log: String, longestLine: Int = 8 << 20) throws -> String {
        let file = file(log)
        var copies = LogCopies(of: [file], pseudonyms: Pseudonyms(), longestLine: longestLine)
        var copy: [UInt8] = []
        try copies.copy(file, number: 0) { copy += $0 }
        var check = copies.check
        check.look(at: copy)
        check.finish()
        #expect(check.left == nil)
        return String(decoding: copy, as: UTF8.self)
    }

    private static func file(_ text: String) -> LogFile {
        LogFile(Array(text.utf8), name: "ccmsetup.log", log: LogName("ccmsetup"))
    }

    private static func record(_ message: Substring) -> String {
        "<![LOG[\(message)]LOG]!><time=\"08:45:08.000+360\" date=\"11-04-2025\" component=\"ccmsetup\" context=\"\" "
            + "type=\"1\" thread=\"1\" file=\"x.cpp:1\">\r\n"
    }
}

/// A token of random letters.
private struct Token {
    private let head: String
    private let payload: String
    private let signature: String

    init(length: Int, claims: String = #"{"aud":"ccm","exp":1762300000,"sub":"S-1-5-18"}"#) {
        var random = SeededGenerator(seed: UInt64(length))
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        head = Self.encoded(#"{"typ":"JWT","alg":"RS256"}"#)
        payload = Self.encoded(claims)
        signature = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "A" })
    }

    func put(into line: String) -> String {
        let half = signature.count / 2
        let parts = [
            "T": [head, payload, signature].joined(separator: "."), "H": head, "P": payload, "S": signature,
            "S1": String(signature.prefix(half)), "S2": String(signature.dropFirst(half)),
        ]
        var text = ""
        var word = ""
        for letter in line + "\0" {
            if letter.isLetter || letter.isNumber {
                word.append(letter)
            } else {
                text += (parts[word] ?? word) + String(letter)
                word = ""
            }
        }
        return String(text.dropLast())
    }

    /// What stands in a text of the signature, by pieces of sixteen characters.
    func pieces(in text: String) -> [String] {
        stride(from: 0, through: signature.count - 16, by: 4).compactMap { start in
            let piece = String(signature.dropFirst(start).prefix(16))
            return text.contains(piece) ? piece : nil
        }
    }

    private static func encoded(_ text: String) -> String {
        Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }
}
