import Diagnosis
import LogSources
import Reporting
import SystemFiles

/// Everything beside the bundles on which rows depend. Rows that were made with other settings are made anew.
struct FleetSettings {
    let text: String

    /// The settings of a run.
    init(_ input: InputOptions, _ catalogue: Catalogue) {
        let times = [input.since, input.until, input.now].map { $0?.text ?? "" }
        let rules = input.rules.map { $0 + " " + (FoundBundle($0).mark() ?? "") }
        let knowledge = catalogue.rules.map(\.id).joined(separator: " ")
        text = ([ToolVersion.text, knowledge, input.encoding.name?.name ?? ""] + times + rules).joined(separator: "\n")
    }
}
