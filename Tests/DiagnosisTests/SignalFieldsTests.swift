import Diagnosis
import Testing

struct SignalFieldsTests {
    @Test func orderMakesNoDifference() {
        let one: SignalFields = [.host: "a", .code: "b", .sid: "c"]
        let other: SignalFields = [.sid: "c", .host: "a", .code: "b"]
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != [.host: "a", .code: "b"])
        #expect(one != [.host: "a", .code: "b", .sid: "other"])
    }

    @Test func fieldSetAgainIsReplacedAndNilRemovesIt() {
        var fields: SignalFields = [.host: "a", .code: "b"]
        fields[.host] = "c"
        #expect(fields[.host] == "c")
        fields[.host] = nil
        #expect(fields[.host] == nil)
        #expect(fields == [.code: "b"])
        #expect(fields.map(\.field) == [.code])
    }

    @Test func ofTwoWithOneFieldMergingTakesTheOthersAndCompletingKeepsItsOwn() {
        let fields: SignalFields = [.host: "mine", .code: "1"]
        let others: SignalFields = [.host: "theirs", .status: "403"]
        #expect(fields.merging(others) == [.host: "theirs", .code: "1", .status: "403"])
        var completed = fields
        completed.complete(with: others)
        #expect(completed == [.host: "mine", .code: "1", .status: "403"])
    }
}

struct ServerLocationTests {
    @Test(arguments: [
        ("https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500", "gw.contoso.com", Endpoint.gateway),
        ("gw.contoso.com/ccm_proxy_serverauth/72186325152220500/CCM_STS", "gw.contoso.com", .gateway),
        ("HTTPS://gw.contoso.com:443/CCM_Proxy_MutualAuth/1/SMS_MP/.sms_aut?MPLIST", "gw.contoso.com", .gateway),
        ("https://gw.contoso.com/downloadrestservice.svc/getcontent", "gw.contoso.com", .gatewayContent),
        ("http://MP01.CONTOSO.COM:80/ccm_system_windowsauth/request", "mp01.contoso.com", .managementPoint),
        ("https://mp01.contoso.com/CCM_STS", "mp01.contoso.com", .managementPoint),
        ("http://dp1.contoso.com/NOCERT_SMS_DP_SMSPKG$/CS100001", "dp1.contoso.com", .distributionPoint),
        ("http://mp01.contoso.com/bgb/handler.ashx?RequestType=Continue", "mp01.contoso.com", .notification),
        ("MP01.CONTOSO.COM", "mp01.contoso.com", .other),
        ("https://mp01.contoso.com/", "mp01.contoso.com", .other),
        ("https://login.contoso.com/oauth2/token", "login.contoso.com", .foreign),
        ("https://mp01.contoso.com?x=1", "mp01.contoso.com", .foreign),
        ("https://<MP>", "<mp>", .other), ("", "", .other), ("://", "", .other), ("/", "", .other), (":", "", .other),
    ])
    func hostAndEndpointAreTaken(url: String, host: String, endpoint: Endpoint) {
        #expect(ServerLocation(url).host == host)
        #expect(ServerLocation(url).endpoint == endpoint)
    }

    @Test(arguments: [
        ("https://gw/CCM_Proxy_MutualAuth/72186325152220500/ccm_system/request", "72186325152220500"),
        ("https://gw/CCM_Proxy_MutualAuth/72057594037927941", "72057594037927941"),
        ("https://gw/CCM_Proxy_MutualAuth/", nil), ("https://gw/CCM_Proxy_MutualAuth", nil),
        ("https://gw/CCM_Proxy_MutualAuth/x", nil), ("https://gw/SMS_MP/12", nil),
    ])
    func gatewayIsTheNumberBehindTheProxy(url: String, gateway: String?) {
        #expect(ServerLocation(url).gateway == gateway)
    }

    @Test func onlyHTTPInClearIsPlain() {
        #expect(ServerLocation("HTTP://mp").isPlainHTTP)
        #expect(!ServerLocation("https://mp").isPlainHTTP)
        #expect(!ServerLocation("mp/http://x").isPlainHTTP)
        #expect(!ServerLocation("mp").isPlainHTTP)
    }
}
