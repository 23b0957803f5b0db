import LogSources

/// What logs are called everywhere, so that the name of a file tells nobody.
enum LogNames {
    /// Whether a name in lower case, without ending and date, is that of a log.
    static func contains(_ name: String) -> Bool { names.contains(name) }

    private static let names = Set(
        KnownLog.all.map { $0.log.name.lowercased() } + ServerLog.all.map { $0.log.name.lowercased() }
            + others.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    )

    /// Logs of clients that no conclusion is drawn from, and what lies beside logs.
    ///
    /// https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/log-files
    private static let others = """
        ADALOperationProvider AlternateHandler AppDiscovery AppEnforce AppGroupHandler AppIntentEval AppxProvisioning
        AssetAdvisor BitLockerManagementHandler BitLockerManagement_GroupPolicyHandler C2RAgent CAS CBS CIAgent
        CIDownloader CIStateStore CIStore CITaskManager CITaskMgr CMHttpsReadiness CMRcService CMUserService CcmAad CcmCloud
        CcmEval CcmEvalTask CcmExec CcmIsapi CcmNotificationAgent CcmPerf CcmRepair CcmRestart CcmSdkProvider CcmSqlCE
        CcmsetupCcmEval CcmUsrCse ClientAuth ClientIDManagerStartup ClientLocation ClientServicing CloudDP
        ContentTransferManager CoManagementHandler ComplRelayAgent ConfigMgrSoftwareCatalog CreateTSMedia CertEnrollAgent
        CertificateMaintenance DCMAgent DCMReporting DcmWmiProvider DataTransferService DdrProvider DeltaDownload Diagnostics
        DISM DmClientHealth DmClientRegistration DmClientSetup DmClientXfer EDPWipe EndpointProtectionAgent
        EnrollmentService ExecMgr ExpressionSolver ExternalEventAgent FSPStateMessage FileBITS FileSystemFile
        HardwareAgent InternetProxy InventoryAgent InventoryProvider LocationCache LocationServices
        LowRightsMachinePolicyEvaluator MaintenanceCoordinator ManagedProvider MicrosoftPolicyPlatformSetup MP_Framework
        Mifprovider MtrMgr NetworkProfileAgent NotifyIcon NomadBranch OSDSetupHook PeerDPAgent PkgXferMgr PolicyAgent
        PolicyAgentProvider PolicyEvaluator PolicyPlatformClient PolicySdk PowerShellScripts PwrProvider Pwrmgmt
        RebootCoordinator ResourceDownload SCClient SCNotify SCToastNotification SWMTRReportGen ScanAgent Scheduler Scripts
        SdmAgent SensorEndpoint SensorManagedProvider SensorWmiProvider ServiceWindowManager SettingsAgent setupact setuperr
        SetupPolicyEvaluator Smscliui SmsClientMethodProvider SmsWusHandler SoftwareCatalogUpdateEndpoint
        SoftwareCenterSystemTasks SoftwareDistribution Sleepagent SrcUpdateMgr StatusAgent StateMessage
        StateMessageProvider SwMeteringReportGen TSAgent TSDTHandler TaskSequenceProvider UpdatesDeployment UpdatesHandler
        UpdatesStore UpdateTrustedSites UserAffinity UserAffinityProvider UserService VirtualApp VCRedist WEDMTrace
        WindowsUpdate WUAHandler WUSSyncXML WUScanAgent WSUSLocationProvider Wakeprxy WindowsUpdateScan WRC
        client.msi AgentExecutor AppWorkload ClientHealth IntuneManagementExtension
        dsregcmd dsreg smsts smstsPostUpgrade ccmsetup ccm readme stdin
        """
}
