import TestSupport

@testable import Tokens

/// What may happen to a token on its way into a log, a mail or a command line.
struct Disguise {
    let text: String
    /// What was done, for the message of a failure.
    let story: String

    /// Damages, wraps and encodes a token in random ways, and puts a text around it.
    init(_ token: RandomToken, using generator: inout SeededGenerator) {
        let (joint, damaged) = Self.joined(token.parts, using: &generator)
        let (wrap, wrapped) = Self.lines(of: damaged, using: &generator)
        let encodings: [(name: String, encode: (String) -> String)] = [
            ("plain", { $0 }), ("plain", { $0 }), ("plain", { $0 }), ("percent", Self.percent),
            ("percent twice", { Self.percent(Self.percent($0)) }),
            ("lower-case percent", { Self.percent($0).lowercased() }),
            ("decimal entities", { Self.each($0) { "&#\($0);" } }),
            ("hexadecimal entities", { Self.each($0) { "&#x\(String($0, radix: 16));" } }),
            ("JSON escapes", { Self.each($0) { "\\u00" + hexadecimal([UInt8($0 & 0x7f)]) } }),
            ("escaped escapes", { Self.each($0) { "\\\\u00" + hexadecimal([UInt8($0 & 0x7f)]) } }),
            ("C escapes", { Self.each($0) { "\\x" + hexadecimal([UInt8($0 & 0x7f)]) } }),
            ("quoted-printable", { Self.each($0) { "=" + hexadecimal([UInt8($0 & 0x7f)]) } }),
            ("UTF-16", { Self.each($0) { String(UnicodeScalar($0).map(Character.init) ?? "?") + "\0" } }),
            ("shown UTF-16", { Self.each($0) { String(UnicodeScalar($0).map(Character.init) ?? "?") + "\\u0000" } }),
            ("standard base64", { $0.replacing("-", with: "+").replacing("_", with: "/") }),
            ("padded", { $0 + "==" }), ("markdown", { $0.replacing("_", with: "\\_").replacing(".", with: "\\.") }),
        ]
        let encoding = encodings.randomElement(using: &generator) ?? encodings[0]
        let frames = [
            ("", ""), ("token: ", " end of token"), ("ccmsetup.exe /regtoken:", " SMSSITECODE=ABC"),
            ("{\"t\":\"", "\"}"),
            ("https://gw.contoso.com/a?t=", "&x=1"), ("It says '", "'. And goes on."), ("\t<token>", "</token>"),
            ("Request with (", ") failed, 0x80004005 (2026-01-30)"), ("access_token=", ""),
        ]
        let frame = frames.randomElement(using: &generator) ?? ("", "")
        text = frame.0 + encoding.encode(wrapped) + frame.1
        story = "\(joint), \(wrap), \(encoding.name), in \(frame)".debugDescription
    }

    private static let dots = [
        "", " ", "\r\n", "|", "*", ":", "/", "%2E", "%252E", "\\u002e", "&#46;", "&#x2E;", "&period;", "=2E", "**",
        "::",
        " - ", "\u{2024}", "…", "\u{FF0E}", "\\.", "[dot]", "\u{0}", "..", " . ", ", ",
    ]

    private static func joined(_ parts: [String], using generator: inout SeededGenerator) -> (String, String) {
        var parts = parts
        var story = "whole"
        let part = Int.random(in: 0..<parts.count, using: &generator)
        var characters = Array(parts[part])
        let place = Int.random(in: min(12, characters.count)...characters.count, using: &generator)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0:
            story = "part \(part) lost a character at \(place)"
            if place < characters.count { characters.remove(at: place) }
        case 1:
            let other = ["A", " ", "*", "\u{FFFD}", "?", "é", "\n"].randomElement(using: &generator) ?? "A"
            story = "part \(part) got \(other) at \(place)"
            characters.insert(Character(other), at: place)
        case 2 where place < characters.count:
            story = "part \(part) changed at \(place)"
            characters[place] = Character(UnicodeScalar(UInt8.random(in: 33..<127, using: &generator)))
        default: break
        }
        parts[part] = String(characters)
        var text = parts[0]
        for (index, part) in parts.enumerated().dropFirst() {
            let isReplaced = Int.random(in: 0..<4, using: &generator) == 0
            let dot = isReplaced ? dots.randomElement(using: &generator) ?? "" : "."
            if isReplaced { story += ", dot \(index) is '\(dot)'" }
            text += dot + part
        }
        return (story, text)
    }

    private static let separators = [
        "\n", "\r\n", "\r\n> ", " ", "\n    ", "=\r\n", "^\r\n", "`\r\n", "\\\n", "\\n", "\\r\\n", "%0D%0A", "\n> > ",
        "\t", "\u{A0}", "\u{200B}", "&#10;",
    ]

    private static func lines(of text: String, using generator: inout SeededGenerator) -> (String, String) {
        guard Int.random(in: 0..<3, using: &generator) > 0 else { return ("not wrapped", text) }
        let width = [1...4, 5...24, 25...100, 342...342].randomElement(using: &generator).map {
            Int.random(in: $0, using: &generator)
        }
        let separator = separators.randomElement(using: &generator) ?? "\n"
        let lines = TokensTests.wrapped(text, at: width ?? 64, by: separator)
        return ("wrapped at \(width ?? 64) by \(separator.debugDescription)", lines)
    }

    private static func percent(_ text: String) -> String { each(text) { "%" + hexadecimal([UInt8($0 & 0x7f)]) } }

    /// Every ASCII character in another spelling.
    private static func each(_ text: String, _ spelling: (UInt32) -> String) -> String {
        text.unicodeScalars.map { $0.isASCII ? spelling($0.value) : String($0) }.joined()
    }
}
