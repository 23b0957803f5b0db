/// Words of logs and reports that no name is replaced for, whoever is called so: a report without them says nothing.
///
/// A host called `client` is replaced in `client.contoso.com`, and not in "the client".
enum OrdinaryWords {
    /// Whether a text in lower case is such a word.
    static func contains(_ text: String) -> Bool {
        text.utf8.count < 2 || words.contains(Substring(text)) || text.hasPrefix("s-1-") || text.hasPrefix("s_1_")
            || text.utf8.allSatisfy { !$0.isPartOfWord || (0x30...0x39).contains($0) }
    }

    private static let words = Set(list.split(whereSeparator: \.isWhitespace))

    private static let list = """
        a aad account accounts active ad add addins address admin administrator administrators after agent all always an
        and any api app appdata application apps are area as assigned at auth authentication authority auto azure bad be
        because before begin bin binary boot both branch builtin busy but by ca cache can cas cause ccm ccmexec ccmhttp
        ccmmessaging ccmsetup cert certificate certificates cfg change check class client clients cloud cm cmg cn code com
        command common component computer computers con config configmgr configmgrservice configuration connect connected
        connection connector console content context control corp count create crl current custom data database date day
        days db dc de default defaultuser0 deploy desk desktop detected device devices dhcp did dir dns do documents
        domain domains done download dp drive dword edge enable enabled en end endpoint enforced engine entra env error
        errors even event events every example exe exit external failed failing failure false fallback fault file files
        find first folder for forest found from front full gateway gateways get getting global group groups gs guest
        guid guids had handler has have head header healthy help hkcu hkey_local_machine hklm home host hosts hours how
        http https hybrid id identity if iis in inbound inc info information init input inside installed installer int
        internal internet into intra intranet intune invalid ip is issued issuer issuing it its job join joined json key
        kind known lan last lib life line link list load local localhost localservice location log login logon logs lookup ls
        mac machine machinename mail main management map mdm me mecm media memory message messages method microsoft min
        minute minutes missing mobile mode month more mp mpcontrol mps ms msi my n/a name names net netbios network
        networkservice never new next no node none not nothing now nt null nul of off office ok old on one online only open
        operating option or org os other our out outside owner own package pass password path pc pending pki please point
        points policy pool port portal primary print prn process product production profile program programdata
        programs property proxy ps public pxe query queue read ready reason record records red refused reg region register
        registered registration registry remote report reports request request resource result retry role root route router
        rule rules run running sccm script secondary secure security see self send sender sent server servers service
        services session set setting setup share shared show shown signed sign since sign site siteserver sites smp sms
        software some source sql ssl st standard start started state status step stop store string sts sub subject success
        summary support sup symbol sync system system32 systemprofile table task tasks team temp template test text than
        that the their them then there these they this thread thumbprint ticket time timeline times title to token tokens
        tool top trust true type uk unknown unnamed unreachable update updates upload upn url us use used user username
        users utc valid value values vdi version version vm vpn waiting was we web what when where which who why will win
        window windows winhttp with within wmi work workgroup workplace workstation wrong wsus www x x64 x86 xml year yes
        you your zero zone allusers 'all aux uninstall install installation upgrade repair wins warning severity info area
        areas evidence evidences explained actions confidence high low medium finding findings cleared coverage sources
        diagnostics verdict answers proof served refused fe80 fd00 db8 stage prod dev lab sandbox infra dmz aks hq hr eu ms cdn
        default-first-site-name default-first-site
        """
}
