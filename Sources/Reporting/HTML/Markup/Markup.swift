import SafeText
import Tokens

/// A piece of a page. **Text enters it in one way only: masked, harmless and escaped**, whether between tags or in an
/// attribute; the names of elements and attributes are not text.
///
/// What logs say is untrusted: nothing in it may become markup, run, ask for anything or change what stands around it.
struct Markup {
    private var bytes: [UInt8] = []

    /// Less than this is not worth a piece of its own.
    private static let pieceSize = 16 << 10

    /// Nothing yet.
    init() {}

    /// An element with whatever the function puts into it.
    mutating func element(_ element: Element, _ attributes: Attribute?..., content: (inout Markup) -> Void) {
        open(element, attributes.compactMap { $0 })
        content(&self)
        close(element)
    }

    /// An element with a text.
    mutating func element(_ element: Element, _ attributes: Attribute?..., text: String) {
        open(element, attributes.compactMap { $0 })
        self.text(text)
        close(element)
    }

    /// An element with nothing in it.
    mutating func element(_ element: Element, _ attributes: Attribute?...) {
        open(element, attributes.compactMap { $0 })
        if !element.isVoid { close(element) }
    }

    /// A style sheet or a script of the tool's own.
    mutating func embed(_ embedded: Embedded) {
        open(embedded.element, [])
        bytes += embedded.text.utf8
        close(embedded.element)
    }

    /// A text on one line.
    mutating func text(_ text: String) {
        bytes.append(escaped: TokenMask.mask(text).withoutControls)
    }

    /// A text that keeps its line ends, for where these count.
    mutating func lines(_ text: String) {
        bytes.append(escaped: text.harmless)
    }

    /// The mark of HTML, with which a page begins.
    mutating func declare() { bytes += "<!DOCTYPE html>\n".utf8 }

    /// A line end between elements, where it means nothing.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Lets go of what is there, when it is much; a page that goes on in pieces is never in memory as a whole.
    mutating func release(to sink: inout some TextOutputStream, all: Bool = false) {
        guard all || bytes.count >= Markup.pieceSize else { return }
        sink.write(String(decoding: bytes, as: UTF8.self))
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func open(_ element: Element, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += element.rawValue.utf8
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            guard let value = attribute.value else { continue }
            bytes += "=\"".utf8
            bytes.append(escaped: value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ element: Element) {
        bytes += "</".utf8
        bytes += element.rawValue.utf8
        bytes.append(UInt8(ascii: ">"))
    }
}

extension [UInt8] {
    /// Adds a text so that no byte of it is markup, between tags and in quotation marks of either kind. The back-tick
    /// ended attributes in old browsers.
    fileprivate mutating func append(escaped text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "\""): self += "&quot;".utf8
            case UInt8(ascii: "'"): self += "&#39;".utf8
            case UInt8(ascii: "`"): self += "&#96;".utf8
            default: append(byte)
            }
        }
    }
}
