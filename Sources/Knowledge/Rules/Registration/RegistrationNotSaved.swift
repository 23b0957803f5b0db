import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let registrationNotSaved = Rule(
        id: "CMG604",
        slug: "registration-not-saved",
        title: "The client could not save its registration",
        area: .registration,
        severity: .error,
        level: .registration,
        check: .custom(unsavedRegistrations),
        summary: "The site registered the client, but keeping the result failed with {code|an error}. {meaning}",
        why: "The client forgets that it is registered and asks again and again, hours apart.",
        actions: [
            """
            On the client: restart it and see whether the failure comes back. If it does, look for errors of the \
            cryptographic services in the System event log and check the system files with sfc /scannow. Microsoft \
            names a fault of the driver for cryptography (CNG, cng.sys) as the cause of 0x80071770.
            """,
            """
            On the client: check that the SYSTEM account may write to %ProgramData%\\Microsoft\\Crypto and that no \
            security product keeps it from doing so.
            """,
        ],
        references: [.logFiles, .clientManagement],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is not registered. Sending registration request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 1
                SetRegistrationState failed (0x80071770)
                [RegTask] - Sleeping for 15360 seconds ...
                """
            )
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 1
                Failed to submit event to the Status Agent. Attempting to create pending event.
                """
            )
        ]
    )
}

// "Client is registered" stands in the failing log as well, next to the failure: it says what the site decided, not
// what the client kept. So it ends the fault only when it stands alone; "already registered" always does, since that
// is read back from where the state is kept.
private func unsavedRegistrations(in caseFile: CaseFile) -> [Detection] {
    let failures = caseFile.histories(.registrationNotSaved)
    guard let last = failures.map(\.last.moment).max() else { return [] }
    let failureSpells = SpellIndex(of: failures)
    let saved =
        caseFile.histories(.alreadyRegistered).filter { $0.last.moment > last }
        + caseFile.histories(.registered).filter { history in
            history.last.moment > last && !failureSpells.touches(history.last.moment, minutes: 2)
        }
    return caseFile.subjects(matching: SignalFilter(.registrationNotSaved), by: .code).map { _, histories in
        let code = histories.first?.signal.code
        let values = code.map { ["meaning": $0.meaning] } ?? [:]
        return Detection(
            subject: code?.hexadecimalSpelling,
            histories,
            clearedBy: saved.first,
            values: values
        )
    }
}
