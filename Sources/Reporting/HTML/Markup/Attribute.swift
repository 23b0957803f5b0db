import SafeText
import Tokens

/// An attribute of an element. Its name is the tool's own; its value is escaped when it is written.
struct Attribute {
    let name: String
    /// `nil` for an attribute that is only there.
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
        self.name = "\(name)"
        self.value = value
    }

    /// A text of the report, masked and harmless.
    private init(_ name: StaticString, text: String) {
        self.init(name, TokenMask.mask(text).withoutControls)
    }
}

// MARK: - Names, places and states

extension Attribute {
    /// Classes of the style sheet.
    static func classes(_ names: String...) -> Attribute {
        Attribute("class", names.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// The name of a place in the page.
    static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.name) }

    /// A link to a place in the page.
    static func link(to anchor: Anchor) -> Attribute { Attribute("href", "#" + anchor.name) }

    /// A link to another page; `nil` for what is none, such as a script: rules of users name pages too.
    static func link(toPage url: String) -> Attribute? {
        let isPage = url.lowercased().hasPrefix("https://")
        return isPage && url.isPlain ? Attribute("href", text: url) : nil
    }

    /// A fixed word under a fixed name.
    static func set(_ name: StaticString, _ value: StaticString) -> Attribute { Attribute(name, "\(value)") }

    /// What is so by being there: `hidden`, `open`.
    static func flag(_ name: StaticString) -> Attribute { Attribute(name, nil) }

    /// What is read out.
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text: text) }

    /// What the script filters by.
    static func data(_ name: DataName, _ value: String) -> Attribute {
        switch name {
        case .area: Attribute("data-area", text: value)
        case .severity: Attribute("data-severity", text: value)
        case .lane: Attribute("data-lane", text: value)
        case .value: Attribute("value", text: value)
        }
    }

    /// Values that the script reads.
    enum DataName {
        case area, severity, lane, value
    }

    /// What a `meta` says.
    static func content(_ text: String) -> Attribute { Attribute("content", text) }
}

// MARK: - The picture

extension Attribute {
    /// A length or a place of a shape, in pixels.
    static func pixels(_ name: StaticString, _ value: Int) -> Attribute { Attribute(name, "\(value)") }

    /// A length or a place of a shape, in hundredths of the width, from 0 to 100.
    static func percent(_ name: StaticString, _ value: Double) -> Attribute {
        let held = value.isFinite ? min(max(value, 0), 100) : 0
        let thousandths = Int((held * 1000).rounded())
        let rest = String(thousandths % 1000 + 1000).dropFirst()
        return Attribute(name, "\(thousandths / 1000).\(rest)%")
    }
}

/// A place in the page that links lead to.
struct Anchor {
    let name: String

    /// A place of which there is one.
    init(_ name: StaticString) { self.name = "\(name)" }

    /// One of several of a kind.
    private init(_ kind: StaticString, _ number: Int) { name = "\(kind)\(number)" }

    /// A finding of the report.
    static func finding(_ number: Int) -> Anchor { Anchor("finding-", number) }
    /// A row of the table under the picture.
    static func row(_ number: Int) -> Anchor { Anchor("row-", number) }
}
