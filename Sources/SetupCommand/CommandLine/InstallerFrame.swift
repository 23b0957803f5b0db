import Checked
import Tokens

/// What stands around the arguments of ccmsetup where ccmsetup.msi passes them on: `msiexec /i ccmsetup.msi /q
/// CCMSETUPCMD="…" /norestart`, or the property alone, as Microsoft Intune takes it for the app.
struct InstallerFrame: Sendable, Hashable {
    /// Up to and with `CCMSETUPCMD=`.
    let lead: String
    /// Behind the closing quotation mark, with the blank before it.
    let tail: String

    /// The arguments in their frame. Windows Installer takes a quotation mark in a value when it stands twice.
    func around(_ arguments: String) -> String {
        lead + "\"" + arguments.replacing("\"", with: "\"\"") + "\"" + tail
    }

    /// More than anybody writes around a property.
    private static let longest = 512

    /// The frame of a property in a text.
    ///
    /// - Parameters:
    ///   - property: where `CCMSETUPCMD` begins.
    ///   - end: the offset behind its arguments.
    ///   - text: the text in which it stands.
    init(of property: Int, argumentsEnd end: Int, in text: PastedText) {
        var start = property
        while start > max(0, property - Self.longest), let byte = text[start - 1], !byte.isLineBreak { start -= 1 }
        let before = Self.plain(text.bytes[Range(from: start, to: property)])
        lead = Self.program(in: before) + "CCMSETUPCMD="
        let line = text.bytes.part(from: end, to: min(text.bytes.count, end +| Self.longest)).prefix { !$0.isLineBreak }
        tail = Self.switches(in: Self.plain(line))
    }

    /// A piece of text with the quotation marks of the keyboard.
    private static func plain(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).map { "“”„«»".contains($0) ? "\"" : String($0) }.joined()
    }

    /// The program and what stands behind it, from `msiexec` or `ccmsetup.msi` on; empty where neither stands.
    private static func program(in text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        let first = words.firstIndex { word in
            let name = word.lowercased().filter { $0 != "\"" && $0 != "'" }
            return name.hasSuffix("msiexec") || name.hasSuffix("msiexec.exe") || name.hasSuffix("ccmsetup.msi")
        }
        guard let first else { return "" }
        return words[first...].joined(separator: " ") + " "
    }

    /// The switches and properties of Windows Installer behind the closing quotation mark, such as `/norestart`.
    private static func switches(in text: String) -> String {
        guard let quote = text.firstIndex(of: "\"") else { return "" }
        let words = text[text.index(after: quote)...].split(separator: " ").prefix { word in
            word.hasPrefix("/") || word.hasPrefix("-") || (word.contains("=") && !word.contains("\""))
        }
        return words.map { " " + $0 }.joined()
    }
}
