import Citations
import AuthenticationMethods
import Diagnosis
import ReportModel

// The pages rules refer to, each in one place, since Microsoft moves them now and then.
extension Reference {
    static let gatewayErrors = MethodPages.gatewayErrors
    static let tokens = MethodPages.tokens
    static let authentication = MethodPages.configuring
    static let authenticationPlanning = MethodPages.planning
    static let joinStatus = Reference(
        "Troubleshoot devices by using the dsregcmd command",
        "https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd"
    )
    static let entraWorkflow = MethodPages.entraWorkflow
    static let entraApps = Reference(
        "Configure Microsoft Entra ID for CMG",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/configure-azure-ad"
    )
    static let faultOf2409 = Reference(
        "KB 30385346: update rollup for version 2409",
        "https://learn.microsoft.com/intune/configmgr/hotfix/2409/30385346"
    )
    static let faultOf2103 = Reference(
        "KB 10036164: update rollup for version 2103",
        "https://learn.microsoft.com/intune/configmgr/hotfix/2103/10036164"
    )
    static let setupParameters = Reference(
        "About client installation parameters and properties",
        "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/about-client-installation-properties"
    )
    static let clientUpdateRollup2103 = Reference(
        "Update rollup for Configuration Manager version 2103 (KB 10036164)",
        "https://learn.microsoft.com/intune/configmgr/hotfix/2103/10036164"
    )
    static let gatewaySecurity = Reference(
        "Security and privacy for CMG",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/"
            + "security-and-privacy-for-cloud-management-gateway"
    )
    static let gatewayCertificate = Reference(
        "CMG server authentication certificate",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/server-auth-cert"
    )
    static let internetClients = Reference(
        "Configure clients for CMG",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/configure-clients"
    )
    static let siteAssignment = Reference(
        "Assign clients to a site",
        "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/assign-clients-to-a-site"
    )
    static let findingResources = Reference(
        "Understand how clients find site resources and services",
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/"
            + "understand-how-clients-find-site-resources-and-services"
    )
    static let winHTTPErrors = Reference(
        "WinHTTP error messages",
        "https://learn.microsoft.com/windows/win32/winhttp/error-messages"
    )
    static let winHTTPFlags = Reference(
        "WINHTTP_STATUS_CALLBACK: secure failure flags",
        "https://learn.microsoft.com/windows/win32/api/winhttp/nc-winhttp-winhttp_status_callback"
    )
    static let logFiles = Reference(
        "Log file reference",
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/log-files"
    )
    static let pkiRequirements = Reference(
        "PKI certificate requirements",
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/network/pki-certificate-requirements"
    )
    static let certificatePlanning = Reference(
        "Plan for certificates",
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/security/plan-for-certificates"
    )
    static let clientManagement = Reference(
        "How to manage clients",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/manage-clients"
    )
    static let registrationResponse = Reference(
        "ClientRegistrationResponse",
        "https://learn.microsoft.com/previous-versions/system-center/developer/cc144675(v=msdn.10)"
    )
    static let securityErrors = Reference(
        "COM error codes (security and setup)",
        "https://learn.microsoft.com/windows/win32/com/com-error-codes-4"
    )
    static let entraApplications = Reference(
        "Configure Microsoft Entra ID for CMG",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/configure-azure-ad"
    )
    static let registrationFault2203 = Reference(
        "Update for Configuration Manager 2203 (KB 14480034)",
        "https://learn.microsoft.com/intune/configmgr/hotfix/2203/14480034"
    )
    static let contentFault2309 = Reference(
        "Update rollup for Configuration Manager 2309 (KB 25858444)",
        "https://learn.microsoft.com/intune/configmgr/hotfix/2309/25858444"
    )
    static let clientHealth = Reference(
        "ConfigMgr Client Health (community script)",
        "https://github.com/AndersRodland/ConfigMgrClientHealth"
    )
}
