/// What kept bundles from being read, or from being read wholly, with all of them of which it is so.
package struct FleetObstacle: Hashable, Sendable {
    /// Why, without the names and numbers of files that differ from bundle to bundle.
    package let reason: String
    /// Whether nothing of these bundles was read.
    package let isUnreadable: Bool
    /// In the order of the summary.
    package let bundles: [String]

    /// Bundles by what kept them from being read, what kept most first.
    package static func all(of broken: [FleetBrokenBundle]) -> [FleetObstacle] {
        var groups: [Key: [String]] = [:]
        for bundle in broken { groups[Key(bundle), default: []].append(bundle.bundle) }
        return groups.map { FleetObstacle(reason: $0.reason, isUnreadable: $0.isUnreadable, bundles: $1) }
            .sorted { ($1.bundles.count, $0.order) < ($0.bundles.count, $1.order) }
    }

    /// Among those of as many bundles.
    private var order: String { (isUnreadable ? "0" : "1") + reason }

    private struct Key: Hashable {
        let reason: String
        let isUnreadable: Bool

        init(_ bundle: FleetBrokenBundle) {
            reason = bundle.generalReason
            isUnreadable = bundle.isUnreadable
        }
    }
}

extension FleetBrokenBundle {
    /// The reason without the file in the bundle that it is about, and without how many others are like it.
    var generalReason: String {
        var rest = reason[...]
        if rest.hasPrefix("In part: ") { rest = rest.dropFirst("In part: ".count) }
        rest = withoutPlace(rest)
        for start in [" So are ", " So is ", " (and "] {
            guard let range = rest.ranges(of: start).last else { continue }
            let tail = rest[range.upperBound...]
            if tail.first?.isNumber ?? false, tail.contains(" more ") { rest = rest[..<range.lowerBound] }
        }
        rest = withoutReach(rest)
        return rest.isEmpty ? reason : String(rest)
    }

    /// Without the name of a file in the bundle: `PC-1.zip/CCM/Logs/CcmMessaging.log: Not read. …`.
    private func withoutPlace(_ text: Substring) -> Substring {
        for reach in FleetBrokenBundle.reaches {
            if let range = text.firstRange(of: ": " + reach) { return text[range.lowerBound...].dropFirst(2) }
        }
        let name = bundle.split { $0 == "/" || $0 == "\\" }.last ?? ""
        guard !name.isEmpty, text.hasPrefix(name), let range = text.firstRange(of: ": ") else { return text }
        return text[range.upperBound...]
    }

    /// Without how far it was read: that it was not read wholly is told apart from the reason.
    private func withoutReach(_ text: Substring) -> Substring {
        guard FleetBrokenBundle.reaches.contains(where: text.hasPrefix), let end = text.firstRange(of: ". ") else {
            return text
        }
        return text[end.upperBound...]
    }

    /// What begins the sentence that says so.
    private static let reaches = ["Not read", "Read up to its "]
}
