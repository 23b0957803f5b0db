package import Citations

/// The pages of Microsoft that the tables of methods follow.
package enum MethodPages {
    /// The first of the two tables: methods, Windows versions, scenarios and management points.
    package static let planning = Reference(
        "CMG client authentication",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/plan-client-authentication"
    )
    /// The second: join states and the management points they can use, on the internet and inside.
    package static let configuring = Reference(
        "Configure client authentication for CMG",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/configure-authentication"
    )
    package static let entraSetup = Reference(
        "Install clients using Microsoft Entra ID",
        "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/deploy-clients-cmg-azure"
    )
    package static let entraWorkflow = Reference(
        "Microsoft Entra authentication workflow",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/azure-ccmsetup"
    )
    package static let tokens = Reference(
        "Token-based authentication for CMG",
        "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/deploy-clients-cmg-token"
    )
    package static let gatewayErrors = Reference(
        "Configuration Manager clients fail to communicate with a CMG",
        "https://learn.microsoft.com/troubleshoot/mem/configmgr/client-management/cmg-communication-error"
    )
    package static let removed = Reference(
        "Removed and deprecated features",
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/changes/deprecated/"
            + "removed-and-deprecated-cmfeatures"
    )
}
