import ErrorCodes

// The pages topics rest on, each in one place.
extension ErrorSource {
    static let tokens = ErrorSource(
        name: "Token-based authentication for CMG (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/deploy-clients-cmg-token"
    )
    static let setup = setupProperties
    static let deploying = ErrorSource(
        name: "How to deploy clients to Windows computers (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/deploy-clients-to-windows-computers"
    )
    static let gatewayTrouble = ErrorSource(
        name: "Clients fail to communicate with a CMG (Microsoft)",
        url: "https://learn.microsoft.com/troubleshoot/mem/configmgr/client-management/cmg-communication-error"
    )
    static let gatewaySecurity = ErrorSource(
        name: "Security and privacy for CMG (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/"
            + "security-and-privacy-for-cloud-management-gateway"
    )
    static let serverCertificate = ErrorSource(
        name: "CMG server authentication certificate (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/server-auth-cert"
    )
    static let authentication = ErrorSource(
        name: "Configure client authentication for CMG (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/configure-authentication"
    )
    static let entraWorkflow = ErrorSource(
        name: "Microsoft Entra authentication workflow (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/manage/azure-ccmsetup"
    )
    static let internetClients = ErrorSource(
        name: "Configure clients for CMG (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/configure-clients"
    )
    static let enhancedHTTP = ErrorSource(
        name: "Enhanced HTTP (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/enhanced-http"
    )
    static let removed = ErrorSource(
        name: "Removed and deprecated features (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/core/plan-design/changes/deprecated/"
            + "removed-and-deprecated-cmfeatures"
    )
    static let supportedSystems = ErrorSource(
        name: "Supported OS versions for clients and devices for Configuration Manager (Microsoft)",
        url: nil
    )
}
