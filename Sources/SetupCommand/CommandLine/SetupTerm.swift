import Tokens

/// A parameter of ccmsetup.exe or a property of client.msi, as Microsoft documents it.
///
/// https://learn.microsoft.com/intune/configmgr/core/clients/deploy/about-client-installation-properties
package struct SetupTerm: Sendable, Hashable {
    /// The documented spelling; ccmsetup reads any case.
    package let name: String
    package let form: Form
    package let value: Value
    /// What it does, in a few words.
    package let purpose: String

    package enum Form: String, Sendable, Hashable {
        /// Written `/name` or `/name:value`.
        case parameter
        /// Written `NAME=value`.
        case property
    }

    package enum Value: Sendable, Hashable {
        case none
        case needed
        case optional
    }

    /// Every known term, parameters first.
    package static let all: [SetupTerm] = parameters + properties

    /// The term of a name in any case; `nil` for an unknown one.
    package static func named(_ name: some StringProtocol) -> SetupTerm? {
        byName[name.lowercased()]
    }

    private static let byName = Dictionary(all.map { ($0.name.lowercased(), $0) }) { first, _ in first }

    /// The known terms whose spelling comes nearest to a wrong one, at most two letters away; the nearest first.
    static func nearest(to name: String) -> SetupTerm? {
        guard name.utf8.count <= 32 else { return nil }
        let wrong = Array(name.lowercased().utf8)
        let limit = wrong.count < 5 ? 1 : 2
        let distances = all.map { (term: $0, distance: distance(wrong, Array($0.name.lowercased().utf8))) }
        return distances.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.term
    }

    /// The Levenshtein distance: letters to change, put in or leave out.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var previous = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let change = previous + (byte == other ? 0 : 1)
                previous = row[column + 1]
                row[column + 1] = min(change, previous + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }

    /// The term as it stands on a command line, up to its value.
    package var spelling: String {
        switch (form, value) {
        case (.parameter, .none): "/\(name)"
        case (.parameter, _): "/\(name):"
        case (.property, _): "\(name)="
        }
    }
}
