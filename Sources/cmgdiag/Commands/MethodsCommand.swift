import ArgumentParser
import AuthenticationMethods
import KnowledgePages
import Reporting

struct MethodsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "methods",
        abstract: "Which authentication methods fit a device, a place and a management point, and what each needs.",
        discussion: """
            What is left out stands for every possibility. The answers come from Microsoft's published tables; where \
            the pages disagree or are silent, the answer says so. dsregcmd /status tells what a device is joined to: \
            AzureAdJoined and DomainJoined both YES is hybrid, the first alone is entra, the second alone is ad.

            EXAMPLES
              cmgdiag methods --join ad --location internet           an AD-joined laptop at home
              cmgdiag methods --join hybrid --scenario user           what brings user deployments
              cmgdiag methods --location internal --management-point ehttp
              cmgdiag methods --quiet                                 the whole table and no more
              cmgdiag methods --json                                  the same for programs
            """
    )

    @Option(help: ArgumentHelp("What the device is joined to: workgroup, ad, entra or hybrid.", valueName: "state"))
    var join: JoinState?

    @Option(
        help: ArgumentHelp("Where it is: internet (through the gateway) or internal.", valueName: "place")
    )
    var location: ClientPlace?

    @Option(
        name: .customLong("management-point"),
        help: ArgumentHelp("How the management point takes clients: http, ehttp or https.", valueName: "mode")
    )
    var managementPoint: ManagementPointMode?

    @Option(help: ArgumentHelp("For whom things are to be deployed: device or user.", valueName: "scenario"))
    var scenario: Scenario?

    @OptionGroup var output: OutputOptions<TextAndJSON>

    func validate() throws {
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

extension JoinState: ExpressibleByArgument {}
extension ClientPlace: ExpressibleByArgument {}
extension ManagementPointMode: ExpressibleByArgument {}
extension Scenario: ExpressibleByArgument {}
