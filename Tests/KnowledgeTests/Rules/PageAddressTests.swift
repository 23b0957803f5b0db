import Foundation
import TestSupport
import Testing

/// Microsoft moved its pages on Configuration Manager below `intune/configmgr`; whoever follows an address must arrive.
struct PageAddressTests {
    /// The pages that were seen under their present address in November 2026.
    private static let pages: Set<String> = [
        "core/clients/deploy/about-client-installation-properties", "core/clients/deploy/assign-clients-to-a-site",
        "core/clients/deploy/deploy-clients-to-windows-computers", "core/clients/manage/cmg/server-auth-cert",
        "core/clients/deploy/deploy-clients-to-windows-computers", "core/clients/deploy/deploy-clients-cmg-azure",
        "core/clients/deploy/deploy-clients-cmg-token",
        "core/clients/manage/azure-ccmsetup", "core/clients/manage/cmg/configure-authentication",
        "core/clients/manage/cmg/configure-azure-ad", "core/clients/manage/cmg/configure-clients",
        "core/clients/manage/cmg/plan-client-authentication", "core/clients/manage/manage-clients",
        "core/clients/manage/cmg/security-and-privacy-for-cloud-management-gateway",
        "core/plan-design/changes/deprecated/removed-and-deprecated-cmfeatures",
        "core/plan-design/hierarchy/enhanced-http", "core/plan-design/hierarchy/log-files",
        "core/plan-design/hierarchy/understand-how-clients-find-site-resources-and-services",
        "core/plan-design/network/pki-certificate-requirements", "core/plan-design/security/plan-for-certificates",
        "hotfix/2103/10036164", "hotfix/2203/14480034", "hotfix/2309/25858444", "hotfix/2503/37172183",
        "tenant-attach/app-install-error-reference", "hotfix/2010/4599442", "hotfix/2103/10589155",
        "hotfix/2103/9210721", "hotfix/2107/10096997", "hotfix/2111/12896009", "hotfix/2203/13174460",
        "hotfix/2211/15582417", "hotfix/2303/21010486", "hotfix/2403/28204160", "hotfix/2409/30385346",
        "hotfix/2503/31909343",
    ]

    @Test func everyPageOnConfigurationManagerIsOneThatExists() throws {
        let root = Repository.root.appending(path: "Sources")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
        var cited: Set<String> = []
        for name in names {
            // An address may go on in the next line of the source.
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
                .replacing(#/"\s*\+\s*"/#, with: "")
            #expect(!text.contains("microsoft.com/mem/configmgr"), "\(name) cites an old address")
            cited.formUnion(
                text.matches(of: #/"https:\/\/learn\.microsoft\.com\/intune\/configmgr\/([\w\/-]+)/#).map {
                    String($0.1)
                }
            )
        }
        #expect(cited.count > 10)
        #expect(cited.subtracting(Self.pages).sorted() == [])
    }
}
