import CMTraceLog
import Times

/// What a management point says it can do, as its log line shows it: `<Property Name="SSLState" Value="0"/>`.
struct Capabilities {
    /// In lower case, since the names are written either way.
    private let text: [UInt8]

    init(_ xml: String) {
        text = Array(xml.lowercased().utf8)
    }

    /// Whether a property of this name is listed.
    func has(_ name: String) -> Bool {
        end(ofProperty: name) != nil
    }

    /// The value of the first property of this name, in lower case; `nil` when there is none.
    func value(of name: String) -> String? {
        guard let nameEnd = end(ofProperty: name),
            let propertyEnd = text[nameEnd...].firstIndex(of: UInt8(ascii: ">")),
            let start = end(of: "value=\"", in: nameEnd..<propertyEnd)
        else { return nil }
        return String(decoding: text[start..<propertyEnd].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    private func end(ofProperty name: String) -> Int? {
        end(of: "name=\"\(name.lowercased())\"", in: text.indices)
    }

    /// The offset behind the first occurrence of some characters.
    private func end(of characters: String, in range: Range<Int>) -> Int? {
        let wanted = Array(characters.utf8)
        let bytes = text.span.bytes
        let ends = range.lazy.map { $0 + wanted.count }.prefix { $0 <= range.upperBound }
        return ends.first { bytes.hasBytes(wanted, at: $0 - wanted.count) }
    }
}
