import Checked
import Tokens

/// How else a name is written: what stands in addresses, in names of WMI, and in texts that were read in another code
/// page than they were written in.
enum WrittenForms {
    /// The other forms of a name in lower case; most have none.
    static func others(of text: String, _ kind: NameKind) -> [String] {
        var forms: [String] = []
        if kind == .sid { forms.append(text.split(separator: "-").joined(separator: "_")) }
        if text.utf8.contains(where: { $0 >= 0x80 }) {
            forms.append(String(text.map { $0.isASCII ? $0 : "\u{fffd}" }))
        }
        let signs = text.utf8.filter { !$0.isPartOfWord }
        guard kind != .address, !signs.isEmpty else { return forms }
        forms.append(encoded(text) { !$0.isPartOfWord })
        if signs.contains(where: { !$0.isPartOfHost }) {
            forms.append(encoded(text) { !$0.isPartOfWord && !$0.isPartOfHost })
        }
        if signs.contains(0x20) { forms.append(text.replacing(" ", with: "+")) }
        return forms
    }

    /// A text with the escapes of some characters resolved that a name may hold.
    static func plain(_ text: String) -> String {
        guard text.contains("%") else { return text }
        let written = NameText(bytes: Array(text.utf8))
        var bytes: [UInt8] = []
        var offset = 0
        while offset < written.count {
            let (sign, end) = written.sign(at: offset)
            bytes.append(sign)
            offset = end
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func encoded(_ text: String, where isEncoded: (UInt8) -> Bool) -> String {
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
            guard isEncoded(byte), byte < 0x80 else { return [byte] }
            let digits = String(byte, radix: 16)
            return Array(((digits.utf8.count < 2 ? "%0" : "%") + digits).utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
