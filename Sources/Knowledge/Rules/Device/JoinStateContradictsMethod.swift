import AuthenticationMethods
import Diagnosis
import ReportModel

extension Rule {
    static let joinStateContradictsMethod = Rule(
        id: "CMG802",
        slug: "join-state-contradicts-method",
        title: "The client tries a method that its join state does not allow",
        area: .certificateMode,
        severity: .warning,
        level: .identity,
        basis: .secondHand,
        check: .custom(JoinContradiction.detections),
        summary: "{seen}",
        why: """
            Microsoft Entra gives a device token to joined and hybrid-joined devices only; a device registered by a \
            user is neither. Inside, an Entra-joined client needs a management point with HTTPS or enhanced HTTP.
            """,
        actions: [
            """
            In Microsoft Entra: join the device, or make the domain-joined device hybrid-joined, if it is to use \
            Microsoft Entra ID.
            """,
            """
            On the client: if it should be joined already, run "dsregcmd /status" again, as the user and at the time of \
            the fault, and see that the text in this bundle is of this device.
            """,
            """
            With the CA or on the top-level site server: else give the client a PKI certificate for client authentication, or a \
            bulk registration token (BulkRegistrationTokenTool.exe /new, then ccmsetup with /regtoken).
            """,
            """
            In the console: if the trouble is an HTTP management point inside, enable enhanced HTTP for the site or set \
            the management point to HTTPS.
            """,
        ],
        who: .identity,
        references: [.authenticationPlanning, .authentication, .joinStatus, .entraWorkflow],
        matching: [
            Example(
                "dsregcmd",
                JoinExamples.domainOnly + """

                    == ccmsetup
                    Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                    """
            ),
            Example(
                "dsregcmd",
                JoinExamples.domainOnly + """

                    == ClientIDManagerStartup
                    Registering client using AAD auth.
                    """
            ),
            Example(
                "dsregcmd",
                JoinExamples.entra + """

                    == ClientLocation
                    Domain joined client is in Intranet
                    Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                    capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                    """
            ),
        ],
        notMatching: [
            // Joined: the attempt is right, and what failed is something else.
            Example(
                "dsregcmd",
                JoinExamples.hybrid + """

                    == ccmsetup
                    Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                    """
            ),
            // Nothing is known of the device.
            Example("ccmsetup", "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016"),
            // Not joined, and nothing was tried with Microsoft Entra.
            Example(
                "dsregcmd",
                JoinExamples.domainOnly + """

                    == CcmMessaging
                    Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
                    """
            ),
            // Inside, with HTTPS.
            Example(
                "dsregcmd",
                JoinExamples.entra + """

                    == ClientLocation
                    Domain joined client is in Intranet
                    Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                    capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="63"/>\
                    </Capabilities>
                    """
            ),
            // A hybrid client has AD to prove itself with inside.
            Example(
                "dsregcmd",
                JoinExamples.hybrid + """

                    == ClientLocation
                    Domain joined client is in Intranet
                    Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                    capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                    """
            ),
        ]
    )
}

/// What a client does against the published tables, as far as `dsregcmd /status` and its logs show it.
private enum JoinContradiction {
    static func detections(in caseFile: CaseFile) -> [Detection] {
        guard let join = caseFile.joinState else { return [] }
        return [entraWithoutJoin(join, in: caseFile), plainManagementPoint(join, in: caseFile)].compactMap { $0 }
    }

    /// Microsoft Entra tokens were asked for or even had on a device that is not joined.
    private static func entraWithoutJoin(_ join: JoinState, in caseFile: CaseFile) -> Detection? {
        guard !join.isEntraJoined else { return nil }
        let received =
            caseFile.histories(.entraTokenReceived) + caseFile.histories(.registeringWithEntra)
            + caseFile.histories(matching: SignalFilter(.registered, where: [.equals(.approval, ["3"])]))
        let failed = caseFile.histories(.entraTokenFailed)
        let device = "dsregcmd /status says that the device is \(join.words)"
        if !received.isEmpty {
            let seen = "\(device), and yet the client uses Microsoft Entra. The text may be of another device or time."
            var detection = detection(received, confidence: .low, seen: seen, in: caseFile)
            detection?.title = "The client uses Microsoft Entra ID, but dsregcmd says that it is \(join.words)"
            return detection
        }
        guard !failed.isEmpty else { return nil }
        let seen = "\(device), so the client's requests for a Microsoft Entra token can't succeed."
        var detection = detection(failed, confidence: .high, seen: seen, in: caseFile)
        detection?.title = "The client asks for Microsoft Entra tokens, but is \(join.words)"
        // With nothing else to prove itself with, this is what keeps the client out.
        let hasOther = caseFile.client.mode == .pki || caseFile.client.usesToken || caseFile.client.isRegistered
        if !hasOther { detection?.severity = .error }
        return detection
    }

    /// An Entra-joined client inside has a management point that says HTTP, and nothing shows that it is enhanced.
    private static func plainManagementPoint(_ join: JoinState, in caseFile: CaseFile) -> Detection? {
        let client = caseFile.client
        // Others use HTTP in many a site that is older than the end of its support, and nothing fails there.
        guard join == .entra, client.place == .intranet, !client.internalManagementPointModes.contains(.https),
            // A token from a management point needs HTTPS.
            !client.usesToken
        else { return nil }
        let statements = client.managementPointStatements.filter { $0.lastSignal.speaksHTTPS == false }
        let seen = """
            The device is \(join.words), and the management point it has inside says HTTP. By the published table such a \
            client needs enhanced HTTP or HTTPS; whether this is enhanced HTTP can't be told from these logs.
            """
        var detection = detection(statements, confidence: .low, seen: seen, in: caseFile)
        detection?.title = "The client is \(join.words), and its management point inside says HTTP"
        return detection
    }

    /// The records with what dsregcmd says beside them, which takes their time and counts for nothing.
    private static func detection(
        _ histories: [History],
        confidence: Confidence,
        seen: String,
        in caseFile: CaseFile
    ) -> Detection? {
        guard let first = histories.map(\.first.moment).min() else { return nil }
        let statements = caseFile.joinStatuses.prefix(1).map { mark in
            History(.joinState, of: [RecordMark(mark, moment: first)], count: 0)
        }
        return Detection(statements + histories, confidence: confidence, values: ["seen": seen])
    }
}
