package import Citations

/// What the planning page's table says of a method, and what the method asks for.
package struct MethodFacts: Sendable {
    package let method: AuthenticationMethod
    /// The versions of Windows it works on.
    package let windows: String
    /// For whom things can be deployed through a gateway.
    package let scenarios: [Scenario]
    /// Management points behind a gateway with which it works.
    package let managementPoints: [ManagementPointMode]
    /// Devices that can use it through a gateway.
    package let joins: [JoinState]
    /// What must be there, as sentences.
    package let needs: [String]
    /// What to set up, in order; each begins with the place.
    package let configure: [String]
    package let sources: [Reference]

    /// The facts about a method.
    package static func about(_ method: AuthenticationMethod) -> MethodFacts {
        switch method {
        case .entra: entra
        case .pki: pki
        case .siteToken: siteToken
        case .selfSigned: selfSigned
        }
    }

    private static let entra = MethodFacts(
        method: .entra,
        windows: "Windows 10 or later",
        scenarios: [.device, .user],
        managementPoints: [.ehttp, .https],
        joins: [.entra, .hybrid],
        needs: [
            "A device joined to Microsoft Entra or hybrid-joined: \"dsregcmd /status\" prints AzureAdJoined : YES.",
            "For user scenarios, a user with a Microsoft Entra identity; for hybrid identities, discovered by the site.",
            "ASP.NET 4.5 on the management point.",
            "No certificate on the client and none uploaded to the CMG.",
        ],
        configure: [
            "In the console: connect the site to Microsoft Entra ID (Azure services, Cloud Management).",
            "In the console: for hybrid identities, switch on Active Directory user discovery and Microsoft Entra user "
                + "discovery.",
            "On the management point: install ASP.NET 4.5 and its Windows features.",
            "In the client settings (Cloud Services): register Windows 10 or later domain-joined devices with "
                + "Microsoft Entra ID (for hybrid join), and enable clients to use a cloud management gateway.",
        ],
        sources: [MethodPages.planning, MethodPages.configuring, MethodPages.entraSetup]
    )

    private static let pki = MethodFacts(
        method: .pki,
        windows: "every supported version",
        scenarios: [.device],
        managementPoints: [.ehttp, .https],
        joins: JoinState.allCases,
        needs: [
            "A certificate for client authentication in the computer's store, with its private key; 2048 or 4096 bit; "
                + "key storage providers (CNG, v3) will do.",
            "The whole chain that issued it, the root and every intermediate CA, uploaded to the CMG.",
            "A client authentication certificate on the CMG connection point, if the management point is HTTPS.",
        ],
        configure: [
            "With the CA: issue the certificate, by group policy for example, and to each device its own.",
            "In the CMG's properties: add the root and all intermediate CA certificates of the chain.",
            "On the server with the CMG connection point: enrol a client authentication certificate if the management "
                + "point is HTTPS. With enhanced HTTP it needs none.",
            "In the client settings (Cloud Services): enable clients to use a cloud management gateway.",
        ],
        sources: [MethodPages.planning, MethodPages.configuring]
    )

    private static let siteToken = MethodFacts(
        method: .siteToken,
        windows: "every supported version",
        scenarios: [.device],
        managementPoints: [.ehttp, .https],
        joins: JoinState.allCases,
        needs: [
            "A client of version 2002 or later.",
            "A registration on the internal network, with a management point itself, which gives the token; or a bulk "
                + "registration token at installation, with which the client registers through the gateway.",
            "A start of the client service at least every 90 days: the token is renewed then.",
            "No certificate of a PKI on the client and none uploaded to the CMG.",
        ],
        configure: [
            "On the internal network: let the client register once; it is given its token without more ado.",
            "On the top-level site server, for devices that never come inside: BulkRegistrationTokenTool.exe /new in the "
                + "folder \\bin\\X64, as Full Administrator and local administrator; then ccmsetup.exe with /regtoken, /mp, "
                + "CCMHOSTNAME, SMSSITECODE and SMSMP before the token runs out (3 days unless /lifetime says otherwise, "
                + "7 at most).",
            "In the default client settings (Cloud Services): enable clients to use a cloud management gateway.",
        ],
        sources: [MethodPages.planning, MethodPages.configuring, MethodPages.tokens]
    )

    private static let selfSigned = MethodFacts(
        method: .selfSigned,
        windows: "every supported version",
        scenarios: [],
        managementPoints: [],
        joins: [],
        needs: ["Nothing: the client makes the certificate itself. It opens no gateway."],
        configure: ["In the console: the management point for HTTP, better in a site with enhanced HTTP."],
        sources: [MethodPages.configuring]
    )
}
