package import Diagnosis

/// Lines that only follow from others, which are read and judged: they would say the same fault again.
extension HarmlessLine {
    package static let consequences: [HarmlessLine] = requestConsequences + taskSequenceConsequences

    /// Public logs of clients whose requests failed, where the line stands behind the one that says how.
    private static let behindFailure = "Logs of 2013 (github.com/configmgr/iOS-CMLogTracer), behind `[CCMHTTP] ERROR`"

    private static let requestConsequences: [HarmlessLine] = [
        ("[CCMHTTP] : dwStatusInformationLength is", "It belongs to the lines of a TLS failure, which are read."),
        ("[TSMESSAGING] : dwStatusInformationLength is", "It belongs to the lines of a TLS failure, which are read."),
        ("Successfully queued event on # failure for server", "It reports a failed request, whose own line is read."),
        (
            "Successfully sent location services HTTP failure message.",
            "It reports a failed request, whose own line is read."
        ),
        (
            "Failed to send management point list Location Request Message to",
            "The request's own line says how it failed."
        ),
        (
            "Failed to refresh Encryption certificate information over HTTP",
            "The request's own line says how it failed."
        ),
        ("Failed to refresh encryption cert info for", "The request's own line says how it failed."),
        ("Failed to post continue request with error code", "The line of the notification channel's request says why."),
        (
            "Failed to receive expected response from server with error",
            "The line of the notification channel's request says why."
        ),
        (
            "Unknown error (Error: #; Source: Unknown)",
            "It spells out the code of the line before, for which there is no text."
        ),
    ]
    .map { HarmlessLine($0.0, why: $0.1, source: behindFailure) }

    private static let taskSequenceConsequences: [HarmlessLine] = [
        ("RequestMPKeyInformation: Send() failed", "The line before says what was answered."),
        ("#(szTrustedRootKey), HRESULT=#", "The line before says what was answered."),
        ("Failed to get information for MP", "The line before says what was answered."),
        ("CCM::SMSMessaging::GetMPLocations failed", "The line before says what was answered."),
    ]
    .map { HarmlessLine($0.0, why: $0.1, source: "https://learn.microsoft.com/intune/configmgr/hotfix/2103/10036164") }
}
