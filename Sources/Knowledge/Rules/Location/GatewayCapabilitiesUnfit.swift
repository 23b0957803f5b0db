import Diagnosis
import ReportModel

extension Rule {
    static let gatewayCapabilitiesUnfit = Rule(
        id: "CMG311",
        slug: "gateway-capabilities-unfit",
        title: "The internet management point does not offer HTTPS",
        area: .location,
        severity: .warning,
        level: .location,
        check: .custom(unfitManagementPoints),
        summary: """
            The client was given {host|an address} as internet management point, and {lack}.
            """,
        why: """
            From the internet a client speaks HTTPS only, and a gateway forwards to management points with enhanced \
            HTTP or HTTPS. The location of a gateway says so with the capability SSL, version 1.
            """,
        actions: [
            """
            In the console: see that the management points for CMG traffic are set to HTTPS, or that the site uses \
            Configuration Manager-generated certificates for HTTP site systems (enhanced HTTP).
            """,
            """
            In the console: see on those management points that "Allow Configuration Manager cloud management gateway \
            traffic" is on, and that the connection point is connected.
            """,
            """
            On the client: restart the SMS Agent Host service (CcmExec) on the internal network or VPN, so that it asks \
            for its locations anew, and look at the same line again.
            """,
        ],
        references: [.authentication, .internetClients],
        matching: [
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
                <Capabilities SchemaVersion ="1.0"></Capabilities>
                """
            ),
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                """
            ),
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                http://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
                <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>
                """
            ),
        ],
        notMatching: [
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
                <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>
                """
            ),
            // Inside, HTTP is allowed.
            Example(
                "ClientLocation",
                """
                Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                """
            ),
            // The list was not written out.
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities:
                """
            ),
            // Given anew, and right.
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
                <Capabilities SchemaVersion ="1.0"></Capabilities>
                +24:00:00
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
                <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>
                """
            ),
        ]
    )
}

/// Hosts whose newest location lacks HTTPS. One that serves requests all the same shows that nothing is amiss.
private func unfitManagementPoints(in caseFile: CaseFile) -> [Detection] {
    let located = SignalFilter(.internetManagementPointRotated)
    return caseFile.subjects(matching: located, by: .host).compactMap { host, histories in
        guard let newest = histories.max(by: { $0.last.moment < $1.last.moment }),
            let lack = newest.lastSignal.lack
        else { return nil }
        return Detection(subject: host, [newest], values: ["lack": lack])
    }
    .cleared(by: .success, in: caseFile)
}

extension Signal {
    /// What is missing in a location for clients on the internet; `nil` when nothing is, or it does not say.
    fileprivate var lack: String? {
        if self[.scheme] == "http" { return "its address says http instead of https" }
        guard self[.capabilities] != nil else { return nil }
        if speaksHTTPS == false { return "its capabilities say HTTP only (SSLState 0)" }
        return speaksHTTPS == nil ? "its capabilities lack SSL" : nil
    }
}
