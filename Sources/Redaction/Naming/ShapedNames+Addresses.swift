import Checked

// Addresses for logs.
extension ShapedNames {
    /// An address of the same version and reach: a private one stays private, others come from ranges for examples.
    mutating func address(_ name: Name) -> String {
        let form = AddressForm(of: name.value)
        return pseudonyms.pseudonym(of: name, form: form.rawValue, limit: form.limit) { form.address($0) }
    }
}

/// Addresses between which a reader of logs tells; each has a range of pseudonyms.
private enum AddressForm: String {
    case hyphenCard
    case colonCard
    case linkLocal6
    case uniqueLocal6
    case version6
    /// RFC 1918: `10.0.0.0/8`.
    case large
    case middle
    case small
    case linkLocal
    case other

    init(of value: String) {
        if value.contains("-") {
            self = .hyphenCard
        } else if value.contains(":") {
            self = AddressForm(ofGroups: value)
        } else if value.hasPrefix("10.") {
            self = .large
        } else if value.hasPrefix("192.168.") {
            self = .small
        } else if value.hasPrefix("169.254.") {
            self = .linkLocal
        } else {
            self = Self.isMiddle(value) ? .middle : .other
        }
    }

    private init(ofGroups value: String) {
        let isCard = value.split(separator: ":").count == 6 && value.utf8.count == 17
        if isCard {
            self = .colonCard
        } else if value.hasPrefix("fe80") {
            self = .linkLocal6
        } else {
            self = value.hasPrefix("fd") || value.hasPrefix("fc") ? .uniqueLocal6 : .version6
        }
    }

    /// `172.16.0.0/12`.
    private static func isMiddle(_ value: String) -> Bool {
        let parts = value.split(separator: ".")
        guard parts.first == "172", let second = parts.dropFirst().first.flatMap({ Int($0) }) else { return false }
        return (16...31).contains(second)
    }
}

extension AddressForm {
    private static let twoParts = 250 * 250
    private static let threeParts = 250 * twoParts
    /// The three ranges of RFC 5737, and the two halves of that of RFC 2544.
    private static let examples = ["192.0.2", "198.51.100", "203.0.113"]

    /// How many addresses the form has of its own; then come others of no lesser reach.
    private var own: Int {
        switch self {
        case .small, .linkLocal: Self.twoParts
        case .middle: 16 * Self.twoParts
        case .other: Self.examples.count * 250 + 2 * Self.twoParts
        case .hyphenCard, .colonCard, .linkLocal6, .uniqueLocal6, .version6, .large: 0
        }
    }

    /// The last number that makes an address.
    var limit: Int {
        switch self {
        case .hyphenCard, .colonCard: 9_999_999_999
        case .linkLocal6, .uniqueLocal6, .version6: .max
        case .large, .middle, .small, .linkLocal, .other: own + Self.threeParts
        }
    }

    /// The address of a number, from 1 to the limit.
    func address(_ number: Int) -> String {
        switch self {
        case .hyphenCard: Self.card(number, "-")
        case .colonCard: Self.card(number, ":")
        case .linkLocal6: "fe80::\(String(number, radix: 16))"
        case .uniqueLocal6: "fd00::\(String(number, radix: 16))"
        // RFC 3849.
        case .version6: "2001:db8::\(String(number, radix: 16))"
        case .large, .middle, .small, .linkLocal, .other: fourParts(number)
        }
    }

    private static func card(_ number: Int, _ separator: String) -> String {
        let digits = ShapedNames.padded(number, 10)
        let pairs = stride(from: 0, to: 10, by: 2).map { digits.dropFirst($0).prefix(2) }
        return (["02"] + pairs).joined(separator: separator)
    }

    private func fourParts(_ number: Int) -> String {
        let place = number - 1
        guard place < own else {
            // 240.0.0.0/4 is nobody's (RFC 1112).
            return (self == .other ? "240." : "10.") + Self.parts(place - own, 3)
        }
        switch self {
        case .small: return "192.168." + Self.parts(place, 2)
        case .linkLocal: return "169.254." + Self.parts(place, 2)
        case .middle: return "172.\(16 + place / Self.twoParts % 16)." + Self.parts(place % Self.twoParts, 2)
        default: return Self.example(place)
        }
    }

    private static func example(_ place: Int) -> String {
        let block = place / 250
        if examples.indices.contains(block) { return "\(examples[block]).\(place % 250 + 1)" }
        let rest = place - examples.count * 250
        return "198.\(18 + rest / twoParts % 2)." + parts(rest % twoParts, 2)
    }

    /// So many last parts of an address, the last of them from 1 to 250.
    private static func parts(_ place: Int, _ count: Int) -> String {
        let low = "\(place / 250 % 250).\(place % 250 + 1)"
        return count == 2 ? low : "\(place / twoParts % 250).\(low)"
    }
}
