import ArgumentParser
import AuthenticationMethods
import KnowledgePages
import Reporting

struct MethodsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "methods",
        abstract: "Which authentication methods fit a device, a place and a management point, and what each needs.",
        usage: "cmgdiag methods [<options>]",
        discussion: """
            What is left out stands for every possibility. The answers come from Microsoft's published tables; where \
            the pages disagree or are silent, the answer says so. dsregcmd /status tells what a device is joined to: \
            AzureAdJoined and DomainJoined both YES is hybrid, the first alone is entra, the second alone is ad.

            EXAMPLES
              cmgdiag methods --join ad --location internet    an AD-joined laptop at home
              cmgdiag methods --join hybrid --scenario user    what brings user deployments
              cmgdiag methods --location internal --management-point ehttp
              cmgdiag methods --quiet                          the table alone
              cmgdiag methods --json                           the same for programs
            """
    )

    @Option(
        help: ArgumentHelp("What the device is joined to: workgroup, ad, entra or hybrid.", valueName: "state"),
        completion: .list(JoinState.names),
        transform: JoinState.read
    )
    var join: JoinState?

    @Option(
        help: ArgumentHelp("Where it is: internet (through the gateway) or internal.", valueName: "place"),
        completion: .list(ClientPlace.names),
        transform: ClientPlace.read
    )
    var location: ClientPlace?

    @Option(
        name: .customLong("management-point"),
        help: ArgumentHelp("How the management point takes clients: http, ehttp or https.", valueName: "mode"),
        completion: .list(ManagementPointMode.names),
        transform: ManagementPointMode.read
    )
    var managementPoint: ManagementPointMode?

    @Option(
        help: ArgumentHelp("For whom things are to be deployed: device or user.", valueName: "scenario"),
        completion: .list(Scenario.names),
        transform: Scenario.read
    )
    var scenario: Scenario?

    @OptionGroup var output: OutputOptions<TextAndJSON>

    @OptionGroup var stray: StrayWords

    func validate() throws {
        try stray.refuse(MethodsCommand.option)
        try output.checkEnding()
    }

    func run() throws {
        let query = MethodQuery(join: join, place: location, managementPoint: managementPoint, scenario: scenario)
        try output.destination.write(rendered(query), as: output.format)
    }

    private func rendered(_ query: MethodQuery) -> String {
        output.format == .json
            ? MethodsJSON.text(query, toolVersion: ToolVersion.text)
            : MethodsText(query, output.destination.page, isBrief: output.quiet).text
    }
}

extension MethodsCommand {
    /// The command with an option for a value that was typed without one; `nil` for what no option takes.
    private static func option(for word: String) -> String? {
        let option: (name: String, value: String)? =
            if let join = try? JoinState.read(word) {
                ("join", join.rawValue)
            } else if let place = try? ClientPlace.read(word) {
                ("location", place.rawValue)
            } else if let mode = try? ManagementPointMode.read(word) {
                ("management-point", mode.rawValue)
            } else if let scenario = try? Scenario.read(word) {
                ("scenario", scenario.rawValue)
            } else {
                nil
            }
        return option.map { "cmgdiag methods --\($0.name) \($0.value)" }
    }
}

extension JoinState: Choice {
    static let otherNames = [
        "azuread": "entra", "azure-ad": "entra", "aad": "entra", "entraid": "entra", "entra-id": "entra",
        "aadj": "entra",
        "entrajoined": "entra", "azureadjoined": "entra", "hybridjoined": "hybrid", "haadj": "hybrid",
        "hybrid-entra": "hybrid", "hybridazuread": "hybrid", "domain": "ad", "domainjoined": "ad",
        "activedirectory": "ad", "active-directory": "ad", "none": "workgroup", "wg": "workgroup",
    ]
}

extension ClientPlace: Choice {
    static let otherNames = [
        "external": "internet", "outside": "internet", "cmg": "internet", "intranet": "internal", "inside": "internal",
        "lan": "internal",
    ]
}

extension ManagementPointMode: Choice {
    static let otherNames = [
        "e-http": "ehttp", "enhanced": "ehttp", "enhanced-http": "ehttp", "enhancedhttp": "ehttp", "ssl": "https",
    ]
}

extension Scenario: Choice {
    static let otherNames = ["devices": "device", "computer": "device", "users": "user"]
}
