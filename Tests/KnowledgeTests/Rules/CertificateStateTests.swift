import Diagnosis
import Knowledge
import Testing
import ReportModel

/// What ends the findings on certificates and registration, and what softens them.
struct CertificateStateTests {
    private static let found = """
        Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
        6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
        """
    private static let notFound =
        "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280"
    private static let registered = """
        [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. \
        Approval status 1
        """
    private static let pending = """
        [RegTask] - Client registration is pending. Server assigned ClientID is \
        GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
        """

    private func finding(_ id: String, in lines: String...) async throws -> Finding? {
        let example = Example("ClientIDManagerStartup", lines.joined(separator: "\n"))
        return try await ExampleRun.findings(in: example).first { $0.id == id }
    }

    @Test
    func laterCertificateEndsTheLackOfOne() async throws {
        let enforced = "HTTPS is enforced for Client. The current state is 63."
        let finding = try await finding(
            "CMG103",
            in: enforced,
            Self.notFound,
            "+02:00:00",
            enforced,
            Self.found,
            enforced
        )
        #expect(finding?.status == .recovered)
        #expect(finding?.cleared != nil)
    }

    @Test
    func enforcementWithoutACertificateIsAnActiveError() async throws {
        let enforced = "HTTPS is enforced for Client. The current state is 31."
        let finding = try await finding("CMG103", in: Self.found, "+02:00:00", enforced, Self.notFound)
        #expect(finding?.status == .active)
        #expect(finding?.severity == .error)
    }

    @Test
    func lostCertificateIsExplainedByTheLack() async throws {
        let enforced = "HTTPS is enforced for Client. The current state is 63."
        let change = try await finding("CMG111", in: enforced, Self.found, "+02:00:00", enforced, Self.notFound)
        #expect(change?.severity == .warning)
        #expect(change?.explainedBy != nil)
    }

    @Test
    func rolledOutCertificateIsNoFault() async throws {
        let finding = try await finding("CMG111", in: Self.notFound, "+02:00:00", Self.found)
        #expect(finding?.severity == .info)
    }

    @Test
    func usePKICertIsSofterWhenTheClientRegisteredAnyway() async throws {
        let commandLine = #"Ccmsetup command line: "C:\Windows\ccmsetup\ccmsetup.exe" /UsePKICert SMSSITECODE=MEM"#
        let finding = try await finding("CMG103", in: commandLine, Self.notFound, "+00:05:00", Self.registered)
        #expect(finding?.severity == .warning)
    }

    @Test
    func selfSignedModeIsUncertainWithoutRegistration() async throws {
        #expect(try await finding("CMG102", in: Self.notFound)?.confidence == .low)
        #expect(try await finding("CMG102", in: Self.notFound, Self.registered)?.confidence == .high)
        #expect(try await finding("CMG102", in: "Creating Signing Certificate...")?.confidence == .medium)
    }

    @Test
    func newCertificateEndsTheExpiryOfTheOld() async throws {
        let expired = """
            Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC01.contoso.com' has expired.
            """
        let old = Self.found.replacing(
            "6655699F2366C038D6BB9602B52A416DEFA180B9",
            with: "820BD3C209D6ED2155D5343BEEA67A725389B747"
        )
        #expect(try await finding("CMG107", in: old, expired)?.status == .active)
        // The same certificate found once more is no new one.
        #expect(try await finding("CMG107", in: old, expired, "+24:00:00", old, expired)?.status == .active)
        #expect(try await finding("CMG107", in: old, expired, "+24:00:00", Self.found)?.status == .recovered)
    }

    @Test
    func acceptedChainEndsTheRefusal() async throws {
        let refused = "Verification of Certificate chain returned 800b0109"
        let accepted = "Verification of Certificate chain returned 00000000"
        let active = try await finding("CMG108", in: refused)
        #expect(active?.status == .active)
        #expect(active?.subject == "0x800b0109")
        #expect(active?.summary.contains("root") == true)
        #expect(try await finding("CMG108", in: refused, "+01:00:00", accepted)?.status == .recovered)
        #expect(try await finding("CMG108", in: accepted, "+01:00:00", refused)?.severity == .error)
        #expect(try await finding("CMG108", in: accepted, refused)?.severity == .warning)
    }

    @Test
    func registrationEndsDamagedKeysAndRejections() async throws {
        let damaged = "Failed to find the certificate in the store"
        let rejected = "[RegTask] - Server rejected registration 3"
        #expect(try await finding("CMG109", in: damaged, Self.registered)?.status == .recovered)
        #expect(try await finding("CMG109", in: damaged)?.confidence == .medium)
        #expect(try await finding("CMG603", in: rejected, Self.registered)?.status == .recovered)
        #expect(try await finding("CMG603", in: Self.registered, rejected)?.status == .active)
    }

    @Test
    func registrationWithoutASavedStateDoesNotEndTheFailureToSaveIt() async throws {
        let failed = "SetRegistrationState failed (0x80071770)"
        let finding = try await finding("CMG604", in: Self.registered, failed, "+04:00:00", Self.registered, failed)
        #expect(finding?.status == .active)
        #expect(finding?.subject == "0x80071770")
        let order = try await self.finding("CMG604", in: failed, Self.registered)
        #expect(order?.status == .active)
        let saved = "[RegTask] - Client is already registered. Exiting."
        #expect(try await self.finding("CMG604", in: failed, "+04:00:00", saved)?.status == .recovered)
    }

    @Test
    func pendingEndsWithTheRegistration() async throws {
        let poll = "[RegTask] - Sleeping for 60 seconds ..."
        #expect(try await finding("CMG602", in: Self.pending, "+00:31:00", poll)?.status == .active)
        #expect(try await finding("CMG602", in: Self.pending, "+00:20:00", poll) == nil)
        #expect(try await finding("CMG602", in: Self.pending, "+00:31:00", Self.registered)?.status == .recovered)
        // Stuck once, quick the next time.
        let both = try await finding(
            "CMG602",
            in: Self.pending,
            "+01:00:00",
            Self.registered,
            "+01:00:00",
            Self.pending,
            "+00:01:00",
            Self.registered,
            "+05:00:00",
            poll
        )
        #expect(both?.status == .recovered)
        // Quick once, then stuck: pending again right after the registration.
        let again = try await finding(
            "CMG602",
            in: Self.pending,
            Self.registered,
            Self.pending,
            "+00:09:00",
            Self.pending,
            "+00:09:00",
            Self.pending,
            "+00:09:00",
            Self.pending,
            "+00:09:00",
            Self.pending
        )
        #expect(again?.status == .active)
    }

    @Test
    func requestForANewRegistrationEndsTheOldOne() async throws {
        let request = """
            [RegTask] - Client is not registered. Sending registration request for \
            GUID:0D1A4E4C-9F5B-4B0C-8A6D-0E51C3B5B0E2 ...
            """
        #expect(try await finding("CMG601", in: Self.registered, "+01:00:00", request)?.status == .recovered)
        #expect(try await finding("CMG601", in: request, Self.registered)?.status == .active)
    }

    // MARK: Mode

    private func mode(_ lines: String...) async throws -> FactValue? {
        let example = Example("ClientIDManagerStartup", lines.joined(separator: "\n"))
        let report = Analysis(Catalogue.standard()).report(on: ExampleLog.bundle(of: example))
        return report.areas.first { $0.area == .certificateMode }?.facts.first { $0.name == "mode" }?.value
    }

    private static let expired = """
        Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com' has expired.
        """

    private static let entraRegistered = """
        [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. \
        Approval status 3
        """

    @Test
    func expiredCertificateIsNoMode() async throws {
        #expect(try await mode(Self.found) == .text("pki"))
        #expect(try await mode(Self.found, Self.expired) == .text("unknown"))
        let begun = "Registering client using AAD auth."
        #expect(try await mode(Self.found, Self.expired, begun) == .text("unknown"), "begun is not done")
        #expect(try await mode(Self.found, Self.expired, begun, Self.entraRegistered) == .text("entra"))
    }

    @Test(arguments: ["0x87d00280", "0x87d00281", "0x87d00282", "0x87d00283"])
    func reportedRetrievalCountsLikeTheWarning(code: String) async throws {
        let event = """
            Raising event:⏎⏎instance of CCM_ServiceHost_CertRetrieval_Status⏎{⏎\tDateTime = \
            "20260302080001.000000+000";⏎\tHRESULT = "\(code)";⏎\tProcessID = 1;⏎};⏎
            """
        #expect(try await mode(event) == .text("self-signed"))
        #expect(try await mode(Self.found, "+01:00:00", event) == .text("self-signed"))
    }

    @Test
    func expiredCertificateIsNamedWithItsHolder() async throws {
        let finding = try await finding("CMG107", in: Self.found, Self.expired)
        #expect(finding?.summary.contains("issued to 'PC01.contoso.com'") == true)
    }
}
