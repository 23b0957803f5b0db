/// A page that documents a fact.
package struct SourcePage: Hashable, Sendable {
    package let title: String
    /// A full URL.
    package let url: String
}

extension SourcePage {
    /// The first of the two tables: methods, Windows versions, scenarios and management points.
    package static let planning = SourcePage(
        title: "CMG client authentication",
        url: "https://learn.microsoft.com/mem/configmgr/core/clients/manage/cmg/plan-client-authentication"
    )
    /// The second: join states and the management points they can use, on the internet and inside.
    package static let configuring = SourcePage(
        title: "Configure client authentication for CMG",
        url: "https://learn.microsoft.com/mem/configmgr/core/clients/manage/cmg/configure-authentication"
    )
    package static let entraSetup = SourcePage(
        title: "Install clients using Microsoft Entra ID",
        url: "https://learn.microsoft.com/mem/configmgr/core/clients/deploy/deploy-clients-cmg-azure"
    )
    package static let entraWorkflow = SourcePage(
        title: "Microsoft Entra authentication workflow",
        url: "https://learn.microsoft.com/mem/configmgr/core/clients/manage/azure-ccmsetup"
    )
    package static let tokens = SourcePage(
        title: "Token-based authentication for CMG",
        url: "https://learn.microsoft.com/mem/configmgr/core/clients/deploy/deploy-clients-cmg-token"
    )
    package static let gatewayErrors = SourcePage(
        title: "Configuration Manager clients fail to communicate with a CMG",
        url: "https://learn.microsoft.com/troubleshoot/mem/configmgr/client-management/cmg-communication-error"
    )
}
