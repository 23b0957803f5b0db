package import Diagnosis

/// Lines that healthy clients write as well. A row belongs here only with a log that shows it, or a page that says it.
extension HarmlessLine {
    package static let noise: [HarmlessLine] = clientNoise + lookupNoise + setupNoise

    /// A public set of logs of one healthy client of 2013, given as test data of a viewer.
    private static let client2013 = "Logs of a healthy client, 2013: github.com/configmgr/iOS-CMLogTracer"
    /// Real logs of installations in which nothing came of these lines.
    private static let setup2023 = "ccmsetup.log of a real client, 2023: installed and uninstalled in spite of it"

    /// What administrators collect by CMPivot from clients that work.
    private static let onInternet = "Public CMPivot collections of log lines: routine away from the internal network"

    private static let clientNoise: [HarmlessLine] = [
        HarmlessLine(
            "Unable to retrieve AD site membership",
            why: "A device on the internet sees no domain controller that could tell its Active Directory site.",
            source: onInternet
        ),
        HarmlessLine(
            "Client is not in any boundary group",
            why: "On the internet that is so, and the site's default boundary group serves.",
            source: onInternet
        ),
        HarmlessLine(
            "System task 'PolicyEvaluator_Unlock' returned error code",
            why: "A client that works writes it whenever the session is unlocked.",
            source: client2013
        ),
        HarmlessLine(
            "System task 'SMSSHA_Startup' returned error code",
            holding: "0x87d0027f",
            why: "The agent of Network Access Protection is not running, which few clients use.",
            source: client2013
        ),
        HarmlessLine(
            "Failed to update timeout on DTS jobs.",
            holding: "0x87d00200",
            why: "There was no download whose time could be changed.",
            source: client2013
        ),
        HarmlessLine(
            "Failed to submit event to the Status Agent. Attempting to create pending event.",
            why: "The event is raised later, as the next line says.",
            source: client2013
        ),
        HarmlessLine(
            "Raising pending event: instance of CCM_ServiceHost_CertRetrieval_Status",
            holding: "0x87d00280",
            why: "It repeats that there is no PKI certificate; the line of the search itself is read.",
            source: client2013
        ),
        HarmlessLine(
            "Failed to raise pending event as ClientID is not available",
            why: "A client has no ID before it has registered.",
            source: client2013
        ),
        HarmlessLine(
            "Failed to open to WMI namespace '#'",
            holding: "ccmvdi",
            why: "The namespace is there on virtual desktops alone.",
            source: client2013
        ),
        HarmlessLine(
            "Failed to send FSP State message with TopicType",
            holding: "no FSP hostname",
            why: "A fallback status point is optional, and the client was given none.",
            source: client2013
        ),
        HarmlessLine(
            "GET_TOKEN_FROM_STS_ERROR : #",
            holding: "80004003",
            why: "Microsoft says that it can be ignored.",
            source: "https://learn.microsoft.com/intune/configmgr/hotfix/2503/37172183"
        ),
        HarmlessLine(
            "Non fatal error # in sending task sequence execution status message",
            why: "It says itself that the task sequence goes on.",
            source: "smsts.log in a public report, by its own words"
        ),
    ]

    /// What the client looks up in Active Directory and DNS before it asks a management point; away from the site's network
    /// there is neither.
    private static let lookupNoise: [HarmlessLine] = [
        ("Failed to get TRK from AD", "The trusted root key comes from the management point as well."),
        (
            "Unexpected row count (#) retrieved from AD.",
            "Active Directory has no such entry; a management point is asked."
        ),
        ("Failed to refresh security settings over AD with error", "The management point gives them as well."),
        ("Failed to retrieve Root Site Code from AD with error", "The management point gives it as well."),
        ("Failed to retrieve MP certificate encryption info from AD.", "The management point gives it as well."),
        ("Failed to refresh Site Signing Certificate over AD with error", "The management point gives it as well."),
        (
            "The Site Signing Certificate is empty in the client operational settings.",
            "Active Directory does not hold it; the management point gives it."
        ),
        ("Failed to retrieve DNS service record using", "Few sites publish management points in DNS."),
        ("# assigned MP errors in the last # minutes", "It counts errors whose own lines are read."),
        ("# internet MP errors in the last # minutes", "It counts errors whose own lines are read."),
        ("Ignoring MP error during post-rotation flush period", "The client has just turned to another server."),
    ]
    .map { HarmlessLine($0.0, why: $0.1, source: client2013) }

    private static let setupNoise: [HarmlessLine] = [
        ("Unable to load profiler: #", "The profiler is not part of an installation."),
        (
            "Could not retrieve value for MDM_ConfigSetting . Error #",
            "Only devices that Intune manages have the value."
        ),
        ("Failed to connect to machine policy namespace. #", "There is no policy before a client is installed."),
        (
            "Failed to get client version for sending state messages. Error #",
            "There is no version before a client is installed."
        ),
        (
            "IsSslClientAuthEnabled - Determining provisioning mode state failed with",
            "Before a client is installed there is no such mode; the usual state is assumed."
        ),
        ("Failed to delete file '#' (#). Moving it to", "The program that runs is deleted with the next restart."),
    ]
    .map { HarmlessLine($0.0, why: $0.1, source: setup2023) }
}
