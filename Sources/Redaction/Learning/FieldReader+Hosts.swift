import Checked
import Tokens

// Names of hosts and of places behind fields.
extension FieldReader {
    /// A host, and those that follow it: `MP=a;b`.
    func readHosts(_ field: FieldTable.Field, from start: Int, _ hasSign: Bool, into collector: inout NameCollector) {
        var next = start
        var isFirst = true
        while let host = word(from: next, field, hasSign), isFirst || text[host.upperBound] != UInt8(ascii: "=") {
            collector.learn(host: string(host))
            let port = text[host.upperBound] == UInt8(ascii: ":") ? 1 : 0
            let end = text.end(from: host.upperBound + port, atMost: 5) { port > 0 && $0.isDigit }
            guard text[end] == UInt8(ascii: ";") || text[end] == UInt8(ascii: ",") else { return }
            next = end + 1
            isFirst = false
        }
    }

    /// A proxy with its port: `http=squid:3128`.
    func readProxy(_ field: FieldTable.Field, from start: Int, into collector: inout NameCollector) {
        guard let host = word(from: start, field, true), text[host.upperBound] == UInt8(ascii: ":") else { return }
        let end = text.end(from: host.upperBound + 1, atMost: 5, while: \.isDigit)
        guard end > host.upperBound + 2, !text.isWord(end) else { return }
        collector.learn(host: string(host))
    }

    /// A site in Active Directory, which is one word.
    func readPlace(_ field: FieldTable.Field, from start: Int, into collector: inout NameCollector) {
        guard let place = word(from: start, field, true) else { return }
        collector.learn(name: string(place))
    }

    /// The end of the number that a list of hosts has behind its words: `[5] is`.
    func numberEnd(behind words: Int) -> Int {
        let bracket = text.end(from: words, atMost: 1) { $0 == UInt8(ascii: " ") }
        guard text[bracket] == UInt8(ascii: "[") else { return words }
        let digits = text.end(from: bracket + 1, atMost: 4, while: \.isDigit)
        guard digits > bracket + 1, text[digits] == UInt8(ascii: "]") else { return words }
        let isWord =
            text.bytes.part(from: digits + 1, to: digits + 5).elementsEqual(" is:".utf8)
            || text.bytes.part(from: digits + 1, to: digits + 5).elementsEqual(" is ".utf8)
        return isWord ? digits + 4 : digits + 1
    }
}
