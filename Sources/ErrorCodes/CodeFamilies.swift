/// Where the codes with a beginning come from, for codes that no table has.
package struct CodeFamily: Sendable, Hashable {
    /// The upper bits that the codes share.
    let codes: ClosedRange<UInt32>
    /// How the beginning is written: `0x8024`.
    let beginning: String
    let title: String
    /// What to do with such a code, in one or two sentences.
    let advice: String
    let source: ErrorSource

    private init(
        _ codes: ClosedRange<UInt32>,
        _ beginning: String,
        _ title: String,
        _ advice: String,
        _ source: ErrorSource
    ) {
        self.codes = codes
        self.beginning = beginning
        self.title = title
        self.advice = advice
        self.source = source
    }

    /// The fact on a code's family; `nil` for a code of no family that is known.
    package static func fact(of code: ErrorCode) -> KnownFact? {
        all.first { $0.codes.contains(code.hresult) }?.fact(of: code)
    }

    private func fact(of code: ErrorCode) -> KnownFact {
        var sentence = advice
        if let status = code.httpStatus { sentence = "The HTTP status in it is \(status). " + advice }
        if let win32 = code.win32 { sentence = "The Win32 number in it is \(win32). " + advice }
        return KnownFact(
            .codeFamily,
            "\(beginning)… \(title)",
            meaning: [sentence],
            sources: [source],
            confidence: .oneSource
        )
    }

    /// The families, each with another beginning, in order.
    static let all: [CodeFamily] = [
        .init(
            0x8000_0000...0x8000_ffff,
            "0x8000",
            "COM",
            "A general failure; the lines before it say of what.",
            .hresults
        ),
        .init(
            0x8003_0000...0x8003_ffff,
            "0x8003",
            "Structured storage",
            "A file or stream could not be used.",
            .hresults
        ),
        .init(
            0x8004_0000...0x8004_ffff,
            "0x8004",
            "An interface's own code",
            "Each component numbers these for itself; 0x80041… is WMI. The component that logged it says whose it is.",
            .hresults
        ),
        .init(
            0x8007_0000...0x8007_ffff,
            "0x8007",
            "Windows (Win32)",
            "'net helpmsg' with that number says its text, where Windows has one.",
            .hresults
        ),
        .init(
            0x8009_0000...0x8009_ffff,
            "0x8009",
            "Cryptography, TLS and certificates",
            "'certutil -error' with the code says its text.",
            .hresults
        ),
        .init(
            0x800b_0000...0x800b_ffff,
            "0x800B",
            "Trust in certificates and signatures",
            "'certutil -error' with the code says its text.",
            .hresults
        ),
        .init(
            0x800f_0000...0x800f_ffff,
            "0x800F",
            "Servicing of Windows and setup of devices",
            "CBS.log in the Logs\\CBS folder of Windows has the cause.",
            .hresults
        ),
        .init(0x8010_0000...0x8010_ffff, "0x8010", "Smart cards", "A smart card or its reader failed.", .hresults),
        .init(
            0x8013_0000...0x8013_ffff,
            "0x8013",
            ".NET",
            "The event log of applications has the exception.",
            .dotNetHeader
        ),
        .init(
            0x8018_0000...0x8018_ffff,
            "0x8018",
            "Enrolment in device management (Intune)",
            """
            Read the event log DeviceManagement-Enterprise-Diagnostics-Provider; it has nothing to do with a gateway.
            """,
            .enrollment
        ),
        .init(
            0x8019_0000...0x8019_ffff,
            "0x8019",
            "An HTTP status, carried by BITS",
            "The lower half is the status in hexadecimal: 0x80190194 is HTTP 404.",
            .bits
        ),
        .init(
            0x801c_0000...0x801c_ffff,
            "0x801C",
            "Device registration with Entra",
            "'dsregcmd /status' and the event log User Device Registration say more.",
            .hybridJoin
        ),
        .init(
            0x8020_0000...0x8020_ffff,
            "0x8020",
            "Background transfer (BITS)",
            "DataTransferService.log and the event log Bits-Client have the cause.",
            .bits
        ),
        .init(
            0x8024_0000...0x8024_ffff,
            "0x8024",
            "Windows Update",
            "WUAHandler.log and the log of Windows Update have the cause; 0x80244… is the traffic with its server.",
            .windowsUpdateHeader
        ),
        .init(
            0x8028_0000...0x8029_ffff,
            "0x8028",
            "TPM",
            "'tpmtool getdeviceinformation' shows its state.",
            .hybridJoin
        ),
        .init(
            0x80d0_0000...0x80d0_ffff,
            "0x80D0",
            "Delivery Optimization",
            "Get-DeliveryOptimizationLog and DeltaDownload.log have the cause.",
            .deliveryOptimization
        ),
        .init(
            0x87d0_0000...0x87d0_ffff,
            "0x87D0",
            "Configuration Manager client",
            "The lines before it in the same log have the cause.",
            .communityTables
        ),
        .init(
            0x87d1_0000...0x87d1_ffff,
            "0x87D1",
            "Settings and applications of Intune",
            "IntuneManagementExtension.log or the report of the setting has the cause.",
            .communityTables
        ),
        .init(
            0xc000_0000...0xc000_ffff,
            "0xC000",
            "NTSTATUS: the kernel, sign-in and the network",
            "The same number means the same in every part of Windows.",
            .statusHeader
        ),
        .init(
            0xc190_0000...0xc190_ffff,
            "0xC190",
            "Windows Setup (upgrade of the system)",
            "setupact.log has the cause, and SetupDiag reads it; the second number says in which phase it ended.",
            .windowsSetup
        ),
        .init(
            0xcaa0_0000...0xcaaf_ffff,
            "0xCAA",
            "Sign-in library of Windows (WAM)",
            "The event log Microsoft-Windows-AAD/Operational has the cause, often with an AADSTS number.",
            .authenticationLibraryHeader
        ),
        .init(
            0xd000_0000...0xdfff_ffff,
            "0xD",
            "An NTSTATUS carried as an HRESULT",
            "Without the bit 0x10000000 it is the NTSTATUS.",
            .hresults
        ),
    ]
}
