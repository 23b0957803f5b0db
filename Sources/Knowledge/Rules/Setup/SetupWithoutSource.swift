import Diagnosis
import ReportModel

extension Rule {
    static let setupWithoutSource = Rule(
        id: "CMG711",
        slug: "setup-without-source",
        title: "The installation was told no source, and Active Directory names none",
        area: .setup,
        severity: .error,
        level: .setup,
        check: .custom(missingSource),
        summary: """
            ccmsetup was given neither a management point nor a folder, and {lookup|Active Directory named none}: it \
            has nothing to install from.
            """,
        why: """
            Without /mp: and /source: ccmsetup asks Active Directory for a management point. A device on the internet, \
            in a workgroup or joined to Entra alone has none to ask, and so has one whose site publishes nothing there.
            """,
        actions: [
            """
            On the client: run ccmsetup.exe with /mp: and the address of a management point. On the internet that is the \
            gateway, as in /mp:https://<gateway>/CCM_Proxy_MutualAuth/<number>, with CCMHOSTNAME=<the same without \
            https://> and SMSSITECODE=<site code>.
            """,
            "On the client: or name a folder that holds the files, with /source:, beside SMSSITECODE and SMSMP.",
            """
            On the site server: if the device is inside and joined, see that the site is published in Active Directory \
            and that the client's network is one of the site's boundaries.
            """,
        ],
        references: [.setupParameters, .findingResources],
        explains: ["CMG701"],
        matching: [
            Example(
                "ccmsetup",
                """
                Failed to get assigned site from AD. Error 0x8007054b
                GetADInstallParams failed with 0x8007054b
                Couldn't find an MP source through AD. Error 0x8007054b
                No valid source or MP locations could be identified to download content from. Ccmsetup.exe cannot continue.
                CcmSetup failed with error code 0x8007054b
                """
            )
        ],
        notMatching: [
            // Away from the domain that is the rule, and /mp: tells what Active Directory does not.
            Example(
                "ccmsetup",
                """
                Failed to get assigned site from AD. Error 0x80004005
                GetADInstallParams failed with 0x80004005
                Couldn't find an MP source through AD. Error 0x80004005
                Only one MP https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 is specified. Use it.
                """
            )
        ]
    )
}

/// That there was no source, with what Active Directory said; over once an installation came to a good end.
private func missingSource(in caseFile: CaseFile) -> [Detection] {
    let missing = caseFile.histories(.setupSourceMissing)
    guard !missing.isEmpty else { return [] }
    let lookups = caseFile.histories(.directoryNamedNoSource)
    let values = lookups.isEmpty ? [:] : ["lookup": "the search in Active Directory failed"]
    return [Detection(lookups + missing, values: values).cleared(by: .installation, in: caseFile)]
}
