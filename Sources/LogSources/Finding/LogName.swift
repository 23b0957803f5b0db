/// The log a file is, whatever the file is called: `CcmMessaging`, `ccmsetup`.
package struct LogName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The log's name as Configuration Manager writes it, without an extension.
    package let name: String

    /// A log by its name.
    package init(_ name: String) {
        self.name = name
    }

    package var description: String { name }

    package static func < (left: LogName, right: LogName) -> Bool {
        left.name.lowercased() < right.name.lowercased()
    }
}

/// A log this tool draws conclusions from.
package struct KnownLog: Sendable {
    package let log: LogName
    /// The components that write it, in lower case.
    package let components: [String]
    /// Where it lies on the client.
    package let path: String
    /// What it tells, as the end of a sentence that begins with "it".
    package let tells: String

    private init(_ name: String, components: [String]? = nil, folder: String = clientLogs, tells: String) {
        log = LogName(name)
        self.components = components ?? [name.lowercased()]
        path = folder + "\\" + name + ".log"
        self.tells = tells
    }

    private static let clientLogs = #"%WinDir%\CCM\Logs"#
    private static let setupLogs = #"%WinDir%\ccmsetup\Logs"#

    /// Every known log, those that matter most first.
    package static let all: [KnownLog] = [
        KnownLog("ClientIDManagerStartup", tells: "shows the certificate chosen and the registration"),
        KnownLog("CcmMessaging", tells: "shows the traffic with the management point and the renewal of tokens"),
        KnownLog("ClientLocation", tells: "shows the management points and the gateway the client was given"),
        KnownLog("LocationServices", tells: "shows the requests for locations and how they failed"),
        KnownLog("ccmsetup", folder: setupLogs, tells: "shows the installation, its command line and its token"),
        KnownLog("CertificateMaintenance", tells: "shows the self-signed certificates being made"),
        KnownLog("CcmExec", tells: "shows the start of the client service"),
        KnownLog("CcmAad", tells: "shows the requests for Microsoft Entra tokens (from version 2107)"),
        KnownLog("ADALOperationProvider", tells: "shows the requests for Microsoft Entra tokens (before version 2107)"),
        KnownLog(
            "smsts",
            components: [
                "tsmanager", "tsmbootstrap", "tsbootshell", "tsprogressui", "osdsetuphook", "osddownloadcontent",
            ],
            tells: "shows an operating system deployment"
        ),
        KnownLog("DataTransferService", tells: "shows downloads of content"),
        KnownLog("CcmNotificationAgent", components: ["bgbagent"], tells: "shows the notification channel"),
        KnownLog("StatusAgent", tells: "repeats the status events of the other components"),
        KnownLog(
            "PolicyAgent",
            components: [
                "policyagent_requestassignments", "policyagent_replyassignments", "policyagent_policydownload",
            ],
            tells: "shows the policies the client asked for"
        ),
    ]

    /// The known log of this name, compared without regard to case.
    package static func named(_ name: String) -> KnownLog? {
        let name = name.lowercased()
        return all.first { $0.log.name.lowercased() == name }
    }

    /// The known log that a component writes.
    package static func written(by component: String) -> KnownLog? {
        let component = component.lowercased()
        return all.first { $0.components.contains(component) }
    }
}
