extension ServerLog {
    /// Every server's log that is known by its name. Names that clients' logs bear too are left out.
    package static let all: [ServerLog] =
        managementPointLogs + distributionPointLogs + gatewayLogs + siteServerLogs

    /// What writes components that begin with `MP_`.
    static let managementPoint = ServerLog(
        "MP_Framework",
        of: "a management point",
        tells: "shows the work of the management point itself"
    )
    /// What writes components that begin with `SMS_`.
    static let siteSystem = ServerLog(
        "SMS_EXECUTIVE",
        of: "the site server or a site system",
        tells: "shows the work of a component of the site"
    )

    private static let managementPointLogs: [ServerLog] = [
        managementPoint,
        ServerLog("MP_CliReg", of: mp, tells: "shows the registrations that the management point processed"),
        ServerLog("MP_RegistrationManager", of: mp, tells: "shows how clients' registrations were checked"),
        ServerLog("MP_GetAuth", of: mp, tells: "shows how clients were authorised"),
        ServerLog("MP_GetPolicy", of: mp, tells: "shows clients' requests for policy"),
        ServerLog("MP_Policy", of: mp, tells: "shows how policy was given out"),
        ServerLog("MP_Location", of: mp, tells: "shows clients' requests for locations and the replies"),
        ServerLog("MP_Relay", of: mp, tells: "shows files that clients sent"),
        ServerLog("MP_Status", of: mp, tells: "shows status messages that clients sent"),
        ServerLog("CCM_STS", of: mp, tells: "shows the tokens that were asked for and checked"),
        ServerLog("CCM_STS_ManagedBase", of: mp, tells: "shows the tokens of Microsoft Entra that were checked"),
        ServerLog("CcmIsapi", of: mp, tells: "shows clients' messages as they came in"),
        ServerLog("mpcontrol", components: ["sms_mp_control_manager"], of: mp, tells: "shows whether it is available"),
        ServerLog("mpfdm", of: mp, tells: "shows files of clients being passed on to the site"),
        ServerLog("mpMSI", of: mp, tells: "shows its installation"),
        ServerLog("MPSetup", of: mp, tells: "shows its installation"),
        ServerLog("UserService", of: mp, tells: "shows requests of users from Software Center"),
        ServerLog("BGBServer", of: mp, tells: "shows the notification channel from the server's side"),
    ]

    private static let distributionPointLogs: [ServerLog] = [
        ServerLog(
            "SMSPXE",
            components: ["smspxe", "sccmpxe"],
            of: dp + " that answers PXE",
            tells: "shows the start of devices from the network, and the certificate of the distribution point"
        ),
        ServerLog("smsdpprov", of: dp, tells: "shows content that came from the site"),
        ServerLog(
            "SMSdpmon",
            components: ["smsdpmon", "sms_distribution_point_monitoring"],
            of: dp,
            tells: "shows whether its content is whole"
        ),
        ServerLog("smsdpusage", of: dp, tells: "shows how it is used"),
        ServerLog("PullDP", of: dp, tells: "shows content that it fetched"),
    ]

    private static let gatewayLogs: [ServerLog] = [
        ServerLog("CMGService", of: gateway, tells: "shows requests of clients and how their tokens were checked"),
        ServerLog("CMGSetup", of: gateway, tells: "shows its deployment in Azure"),
        ServerLog("CMGContentService", of: gateway, tells: "shows content that it gave out"),
        ServerLog("CMGHttpHandler", of: gateway, tells: "shows requests of clients"),
        ServerLog("CloudMgr", of: site, tells: "shows the deployment and the state of the gateway"),
        ServerLog(
            "SMS_Cloud_ProxyConnector",
            of: "the CMG connection point",
            tells: "shows its connections with the gateway and its certificates"
        ),
    ]

    private static let siteServerLogs: [ServerLog] = [
        ServerLog("ddm", components: ["sms_discovery_data_manager"], of: site, tells: "shows the records of devices"),
        ServerLog(
            "distmgr",
            components: ["sms_distribution_manager"],
            of: site,
            tells: "shows content being given out"
        ),
        ServerLog("hman", components: ["sms_hierarchy_manager"], of: site, tells: "shows changes of the site"),
        ServerLog("sitecomp", components: ["sms_site_component_manager"], of: site, tells: "shows roles being set up"),
        ServerLog("smsexec", of: site, tells: "shows the components that run"),
        ServerLog("policypv", components: ["sms_policy_provider"], of: site, tells: "shows policy being made"),
        ServerLog("ccm", components: ["sms_client_config_manager"], of: site, tells: "shows client push installation"),
        ServerLog("SMSProv", of: site, tells: "shows access to the site database"),
        ServerLog("statesys", of: site, tells: "shows state messages of clients"),
        ServerLog("statmgr", of: site, tells: "shows status messages"),
        ServerLog("CertMgr", of: site, tells: "shows the certificates of the site"),
        ServerLog("wsyncmgr", of: site, tells: "shows the synchronisation of updates"),
        ServerLog("PkgXferMgr", of: site, tells: "shows content being sent"),
        ServerLog("bgbmgr", of: site, tells: "shows the notification channel from the server's side"),
        ServerLog("ConfigMgrSetup", of: site, tells: "shows the installation of the site"),
        ServerLog("ConfigMgrPrereq", of: site, tells: "shows what was checked before the site was installed"),
        ServerLog("adsysdis", of: site, tells: "shows the discovery of devices in Active Directory"),
        ServerLog("dataldr", of: site, tells: "shows inventory of clients"),
        ServerLog("colleval", of: site, tells: "shows the evaluation of collections"),
        ServerLog(
            "BulkRegistrationTokenTool",
            of: "the tool that makes bulk registration tokens",
            tells: "shows whether a token was made",
            source: "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/deploy-clients-cmg-token"
        ),
    ]

    private static let mp = "a management point"
    private static let dp = "a distribution point"
    private static let gateway = "the cloud management gateway"
    private static let site = "the site server"
}
