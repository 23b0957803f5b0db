import Diagnosis
import ReportModel

extension Rule {
    static let gatewayLocated = Rule(
        id: "CMG301",
        slug: "gateway-located",
        title: "The client has the location of a cloud management gateway",
        area: .location,
        severity: .info,
        check: .seen(.gatewayLocated, by: .host),
        summary: """
            The client turned to {host|a gateway} as its internet management point (role id \
            {gateway|not given} of the management point behind it, place {index|unknown} in its list).
            """,
        why: """
            On the internet the client sends everything to this address. The number in it is the role id of one \
            management point: each that takes gateway traffic stands in the list with its own, behind the same gateway. \
            The version 0 in the line is normal for a gateway.
            """,
        references: [.tokens, .internetClients, .gatewaySecurity],
        matching: [
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: \
                <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>
                """
            )
        ],
        notMatching: [
            Example(
                "ClientLocation",
                """
                Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                """
            ),
            // An internet-facing management point is no gateway.
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSL" Version="1"/></Capabilities>
                """
            ),
        ]
    )
}
