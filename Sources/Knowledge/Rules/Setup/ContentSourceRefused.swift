import Diagnosis
import ReportModel

extension Rule {
    static let contentSourceRefused = Rule(
        id: "CMG708",
        slug: "content-source-refused",
        title: "A content source refuses ccmsetup its files",
        area: .setup,
        severity: .warning,
        level: .setup,
        check: .custom(refusedSources),
        summary: "{source} answered {status} {statusText|without a text}.",
        why: """
            The connection and TLS are well: this is about files, not about trust, tokens or certificates of the \
            client. ccmsetup tries the next source, and stops when none gives it the client's files.
            """,
        actions: [
            """
            On the distribution point: look the request (PROPFIND) up in the IIS log at the time given. 401 and 403 come \
            of anonymous access or a certificate that is demanded, 404 of content that is not there, 405 (method not \
            allowed) of the role service WebDAV Publishing, which a distribution point must not have.
            """,
            """
            In the console: see that the Configuration Manager client package is distributed to this source, and that \
            the gateway may serve content.
            """,
            """
            On the client: name another source in the meantime, with /mp: or /source:, and run ccmsetup again.
            """,
        ],
        references: [.setupParameters, .clientUpdateRollup2103, .logFiles],
        explains: ["CMG701", "CMG713"],
        matching: [
            Example(
                "ccmsetup",
                "Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: 405)"
            ),
            Example(
                "ccmsetup",
                """
                Failed to correctly receive a WEBDAV HTTP request.. (StatusCode at WinHttpQueryHeaders: 404) and \
                StatusText: 'Not Found'
                Failed to check url http://dp01.contoso.com/SMS_DP_SMSPKG$/P0100003. Error 0x80004005
                """
            ),
        ],
        notMatching: [
            // No answer at all: the lines before say why.
            Example(
                "ccmsetup",
                """
                Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: 0) and \
                StatusText: ''
                Failed to check url https://dp01.contoso.com/SMS_DP_SMSPKG$/P0100003. Error 0x80004005
                """
            ),
            // Told as what is over: another source served.
            Example("ccmsetup", "Found local location 'http://dp01.contoso.com/SMS_DP_SMSPKG$/P0100003'"),
        ]
    )
}

/// The sources that refused; over once the installation came to a good end.
private func refusedSources(in caseFile: CaseFile) -> [Detection] {
    let refused = SignalFilter(.contentSourceRefused, where: [.status(300...599)])
    return caseFile.subjects(matching: refused, by: .host).map { host, histories in
        let exhausted = caseFile.histories(.contentSourcesExhausted)
        let source = host.map { "The content source \($0)" } ?? "A content source that no line names"
        var detection = Detection(
            subject: host,
            histories + exhausted,
            values: ["source": source],
            notes: strangers(among: histories)
        )
        detection.actions =
            Set(histories.compactMap(\.signal.status)).sorted().prefix(2).map(firstStep)
            + Rule.contentSourceRefused.actions.dropFirst()
        return detection
    }
    .cleared(by: .installation, in: caseFile)
}

/// What to do first about an answer.
private func firstStep(after status: Int) -> String {
    switch status {
    case 401, 403:
        """
        On the distribution point: see why it wants a proof that this client does not give (\(status)): whether \
        anonymous connections are allowed there, and whether it demands a client certificate. The substatus in the IIS \
        log at the time given says which.
        """
    case 404:
        """
        On the distribution point: look up in the IIS log at the time given which folder was asked for and is not there.
        """
    case 405:
        """
        On the distribution point: take away the role service WebDAV Publishing, which a distribution point must not \
        have: with it, IIS refuses the client's question for the list of files (PROPFIND) with 405.
        """
    case 407, 300...399, 511:
        "In the network: let the client reach its content source without a sign-in at a proxy or portal."
    default:
        "On the distribution point: look the request (PROPFIND) up in the IIS log at the time given."
    }
}

/// That the answer was not the source's own, where its status says so.
private func strangers(among histories: [History]) -> [String] {
    let statuses = Set(histories.compactMap(\.signal.status))
    var notes: [String] = []
    if statuses.contains(407) { notes.append("407 is the answer of a proxy in between, which wants a sign-in.") }
    if statuses.contains(where: { (300...399).contains($0) || $0 == 511 }) {
        notes.append("A redirection or 511 mostly comes of a portal in between that wants a sign-in first.")
    }
    return notes
}
