package import Citations
import Diagnosis
import ReportModel

/// A fault of the product that some versions have and a later one has not.
package struct ProductFault: Sendable {
    /// What a finding about it is about: `installation over a gateway, 2103`.
    package let name: String
    /// The versions in words: `version 2103 before its update rollup (5.00.9049.1035)`.
    package let told: String
    /// One sentence or two.
    package let what: String
    /// What to do, without a place in front.
    package let fix: String
    package let source: Reference
    /// Whose version counts, and which.
    let versions: VersionRange
    let speaker: Speaker
    /// What a client's logs show of it; `nil` for a fault of which they show nothing of its own.
    let sign: Sign?

    /// What of a case shows the fault; none when nothing does.
    typealias Sign = @Sendable (CaseFile) -> [History]

    /// Whose version counts.
    enum Speaker {
        case client
        /// ccmsetup's own version, and the client's only where no log tells that.
        case setup
    }

    init(
        _ name: String,
        told: String,
        from: ClientVersion? = nil,
        before: ClientVersion? = nil,
        speaker: Speaker = .client,
        what: String,
        fix: String,
        source: Reference,
        sign: Sign? = nil
    ) {
        self.name = name
        self.told = told
        self.what = what
        self.fix = fix
        self.source = source
        versions = VersionRange(from: from, before: before)
        self.speaker = speaker
        self.sign = sign
    }

    /// Every fault, in the order of the versions.
    package static let all = registration + gateway + content

    /// The pages that tell of them, each once.
    package static var sources: [Reference] {
        var seen: Set<Reference> = []
        return all.map(\.source).filter { seen.insert($0).inserted }
    }
}

extension ProductFault {
    /// What shows the fault, with the line that names the version; empty when the version is another or unknown.
    func proof(in caseFile: CaseFile) -> [History] {
        let named = speaker == .setup ? caseFile.setupVersion ?? caseFile.clientVersion : caseFile.clientVersion
        guard let sign, let named, versions.contains(named.version) else { return [] }
        let shown = sign(caseFile)
        return shown.isEmpty ? [] : [named.history] + shown
    }
}
