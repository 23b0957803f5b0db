"""What the made logs say: the texts of Configuration Manager's components, with fields to fill in.

A scene is what one thread writes within milliseconds: a list of (source file, type, message). Names in braces are
filled in by `fields.py`; a field in capitals stands for bytes that differ in every repetition of a block.

- ROUTINE says nothing to cmgdiag, but much of it begins as lines do that say something.
- SIGNS are what cmgdiag's patterns look for in the log of a client that works.
- FAILURES are what its patterns look for in the log of a client that doesn't.

All names are invented (contoso.com).
"""

INFORMATION, WARNING, ERROR = 1, 2, 3

EVENT = (
    "Raising event:\n\ninstance of CCM_CcmHttp_Status\n{{\n\tClientID = \"GUID:{client}\";\n"
    "\tDateTime = \"{event_time}\";\n\tHostName = \"{host}\";\n\tHRESULT = \"%s\";\n\tProcessID = {process};\n"
    "\tStatusCode = %s;\n\tThreadID = {thread};\n}};\n"
)


def said(file, message, type=INFORMATION):
    """A scene of one record."""
    return [(file, type, message)]


# What follows a short message, so that records are as long as in real logs of a verbose client.
TAILS = [
    "",
    " (compliance state unchanged since the last evaluation)",
    " Reason: scheduled maintenance of the client, triggered by CcmExec under the SYSTEM account.",
    " Component version 5.00.9106.1000, policy source local, evaluated for user context {sid}.",
    " The next attempt is planned by the retry policy of the endpoint; request {GUID}, priority {count}.",
    " Details: site {site}, network adapter {mac}, boundary group {number}, fallback allowed after {count} minutes.",
]

ROUTINE = {
    "ClientIDManagerStartup": [
        said("regtask.cpp", "[RegTask] - Executing registration task synchronously for client '{GUID}'."),
        said(
            "regtask.cpp",
            "[RegTask] - Sleeping for {count} seconds before the next look at the registration of {GUID}",
        ),
        said(
            "ccmid.cpp",
            "Machine: SYSTEMROOT={drive}\\Windows, hardware ID = 2:{thumbprint}, OS 10.0.{build}.{number}",
        ),
        said("smbiosident.cpp", "Read SMBIOS (encoded): {hex}{HEX}{hex}{hex}{hex}{hex}"),
        said("smbiosident.cpp", "Evaluated SMBIOS (encoded): {hex}{HEX}{hex}{hex}{hex}{hex}{hex}{hex}"),
        said("smbiosident.cpp", "No SMBIOS Changed, serial number is '{HEX}{hex}', last seen {number} minutes ago"),
        said("ccmid.cpp", "SMBIOS unchanged; SID unchanged {sid}; HWID unchanged, as compared with record {NUMBER}"),
        said(
            "ccmutillib.cpp",
            "GetSystemEnclosureChassisInfo: IsFixed=TRUE, IsLaptop={yes}, type {count} of asset {HEX}",
        ),
        said("regtask.cpp", "Certificate [Thumbprint {thumbprint}] issued to '{machine}' is kept; serial {HEX}{hex}"),
        said(
            "ccmid.cpp",
            "'RDV' Identity store does not support backup, path \\\\?\\C:\\Windows\\CCM\\ServiceData\\{GUID}",
        ),
        said(
            "ccmid.cpp",
            "Computed HardwareID=2:{thumbprint}\n\tWin32_SystemEnclosure.SerialNumber={HEX}\n"
            "\tWin32_SystemEnclosure.SMBIOSAssetTag=<empty>\n\tWin32_BaseBoard.SerialNumber=<empty>\n"
            "\tWin32_BIOS.SerialNumber={hex}\n\tWin32_NetworkAdapterConfiguration.MACAddress={mac}",
        ),
    ],
    "CcmMessaging": [
        said("ccmhttp.cpp", "Post to https://{host}/ccm_system/request completed with HTTP status 200, {NUMBER} bytes"),
        said(
            "messagequeueproc_outgoing.cpp",
            "OutgoingMessage(Queue='{queue}', ID={{{GUID}}}): Delivered successfully to host '{host}'.",
        ),
        said(
            "messagequeueproc_outgoing.cpp",
            "OutgoingMessage(Queue='{queue}', ID={{{GUID}}}): Will be discarded (expired) after {number} seconds.",
            WARNING,
        ),
        said("ccmmessaging.cpp", "Message '{{{GUID}}}' got reply message '{{{guid}}}' to endpoint '{queue}'"),
        said(
            "ccmmessaging.cpp",
            "Sending remote sync message '{{{GUID}}}' to host '{host}' endpoint '{queue}'. Flags 0x280, sender {sid}",
        ),
        said(
            "ccmhttp.cpp",
            "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_REQUEST_SENT url=https://{host}/ccm_system/request "
            "port=443 request {HEX}",
        ),
        said("ccmhttp.cpp", "Target URL scheme is HTTP: http://{host}/ccm_system/request?id={GUID}&size={number}"),
        said(
            "ccmhttp.cpp",
            "Begin searching client certificates based on Certificate Issuers for request {GUID} of {host}",
        ),
        said(
            "ccmhttp.cpp",
            "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token of {sid}.",
        ),
        said("messagequeueproc_outgoing.cpp", "Outgoing queue '{queue}' is now active with {NUMBER} pending messages"),
        said("ccmsts.cpp", "CCM Token cache holds {count} entries, {NUMBER} requests answered from it for {sid}"),
        said(
            "event.cpp",
            "Raising event:\n\ninstance of CCM_RemoteClient_Reassigned\n{{\n\tClientID = \"GUID:{client}\";\n"
            "\tDateTime = \"{event_time}\";\n\tLastAssignedSite = \"{site}\";\n\tProcessID = {process};\n"
            "\tRequest = \"{GUID}\";\n\tThreadID = {thread};\n}};\n",
        ),
    ],
    "ClientLocation": [
        said("lsad.cpp", "Assigned MP list has {count} entries, current AD site is {ad_site}, request {GUID}"),
        said("lsad.cpp", "Getting Assigned Site for client GUID:{client} from cache; result {site}, entry {NUMBER}"),
        said("lsad.cpp", "Current AD forest name is contoso.com, domain name is emea.contoso.com, request {GUID}"),
        said("lsad.cpp", "LSRefreshSiteCode: Default Management Point is '{host}' with version {NUMBER}"),
        said("lsad.cpp", "LSVerifySiteAssignment : Client can be assigned to site <{site}>, request {GUID}."),
        said("lsad.cpp", "Current Management Point is {host} with version {number} and capabilities of {NUMBER} bytes"),
        said("lscache.cpp", "Processing {count} boundary group(s) for content {GUID}.{count} of package {site}{hex}"),
        said(
            "lscache.cpp",
            "Domain joined client refreshes trusted root key from {host}: {HEX}{hex}{hex}{hex}{hex}{hex}",
        ),
        said("lspolicy.cpp", "Rotating proxy management point is not needed, {NUMBER} requests answered by {host}"),
        said(
            "lsad.cpp",
            "Management Point list reply {GUID}:\n<MPList>\n <MP Name=\"{host}\" Version=\"{number}\"/>\n"
            " <MP Name=\"{host}\" Version=\"{number}\"/>\n</MPList>",
        ),
    ],
    "LocationServices": [
        said("lsad.cpp", "Calling back with locations for location request {{{GUID}}}"),
        said(
            "lsad.cpp",
            "Distribution Point='http://{host}/SMS_DP_SMSPKG$/{site}{hex}', Locality='REMOTE', request {GUID}",
        ),
        said(
            "lsad.cpp",
            "Failed to send management point list Location Request Message to {host}, kept as {GUID}",
            WARNING,
        ),
        said("lsad.cpp", "Retrieved management point encryption info from AD for {host}, key {HEX}{hex}{hex}{hex}"),
        said("lsad.cpp", "Attempting to retrieve local MPs from the assigned MP {host}, request {GUID}"),
        said("lssecurity.cpp", "Processing assigned MP certificate {thumbprint} of {host}, request {GUID}"),
        said(
            "lsad.cpp",
            "Distribution Point reply {GUID}:\n<SiteLocation SiteCode=\"{site}\">\n <LocationRecord URL=\"{host}\"/>\n"
            "</SiteLocation>",
        ),
    ],
    "CcmExec": [
        said("ccmexec.cpp", "Entering {task} of endpoint '{queue}' for request {GUID}, instance {count}"),
        said(
            "ccmexec.cpp",
            "[----- SHUTDOWN of endpoint '{queue}' was put off, {NUMBER} messages are on their way -----]",
        ),
        said("powerstatemanager.cpp", "Power state event {number} for {machine}, session {count}, request {GUID}"),
        said("systemtask.cpp", "Starting Configuration Manager client task {task} of {GUID} after {number} seconds"),
        said(
            "event.cpp",
            "Updating service window settings of {queue}:\n\tStart {NUMBER}\n\tDuration {count}\n\tId {guid}",
        ),
    ],
    "DataTransferService": [
        said("dtsjob.cpp", "DTSJob {{{GUID}}} in state 'DownloadingData' moved {NUMBER} of {number} KB from {host}"),
        said(
            "dtsjob.cpp",
            "UpdateURLWithTransportSettings(): OLD URL - http://{host}/SMS_DP_SMSPKG$/{site}{hex}/{HEX}",
        ),
        said("dtsjob.cpp", "CDTSJob::JobError - {count} retries left for {{{GUID}}} of {host}", WARNING),
        said("dtsjob.cpp", "Execute called for DTS job '{{{GUID}}}'. Current state is '{task}', owner {sid}."),
        said("dtsjob.cpp", "Job manifest {GUID}:\n\tFile {hex}.cab\n\tFile {hex}.msi\n\tHost {host}\n\tBytes {number}"),
    ],
}

SIGNS = {
    "ClientIDManagerStartup": [
        said("regtask.cpp", "[RegTask] - Client is already registered. Exiting."),
        said("ccmid.cpp", "Machine: {machine}"),
        said("regtask.cpp", "Client is set to use HTTPS when available. The current state is {state}."),
        said("regtask.cpp", "HTTPS is enforced for Client. The current state is 63."),
        said("ccmutillib.cpp", "SCCM Client Version: 5.00.9106.1000"),
        [
            (
                "regtask.cpp",
                INFORMATION,
                "[RegTask] - Client is not registered. Sending registration request for GUID:{client} ...",
            ),
            (
                "regtask.cpp",
                INFORMATION,
                "[RegTask] - Client registration is pending. Server assigned ClientID is GUID:{client}",
            ),
            (
                "regtask.cpp",
                INFORMATION,
                "[RegTask] - Client is registered. Server assigned ClientID is GUID:{client}. Approval status 3",
            ),
        ],
        said(
            "ccmutillib.cpp",
            "Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint {known_thumbprint}] issued "
            "to '{machine}.contoso.com'",
        ),
    ],
    "CcmMessaging": [
        said("event.cpp", EVENT % ("0x00000000", "0")),
        said("event.cpp", EVENT % ("0x00000000", "200")),
        said(
            "ccmhttp.cpp",
            "Target URL scheme is HTTPS: https://{gateway}/CCM_Proxy_MutualAuth/{cloud}/ccm_system/request",
        ),
        [
            ("ccmsts.cpp", INFORMATION, "CCM Token for 'S-1-5-18' ({expired}) is already expired or close to expire"),
            (
                "ccmsts.cpp",
                INFORMATION,
                "Getting CCM Token from https://{gateway}/CCM_Proxy_ServerAuth/{cloud}/CCM_STS",
            ),
            ("ccmsts.cpp", INFORMATION, "Cached encrypted token for 'S-1-5-18'. Will expire at '{expiry}'"),
        ],
        [
            (
                "ccmhttp.cpp",
                INFORMATION,
                "ccmhttp: Host={gateway}, Path=/CCM_Proxy_ServerAuth/{cloud}/ccm_system_tokenauth/request, Port=443, "
                "Protocol=https, CcmTokenAuth=1, Flags=0x4200, Options=0x1e0",
            ),
            ("ccmhttp.cpp", INFORMATION, "Appending CCM Token to the header."),
        ],
        said("ccmhttp.cpp", "Enabled SSL revocation check."),
    ],
    "ClientLocation": [
        said("lsad.cpp", "Domain joined client is in Intranet"),
        said("lsad.cpp", "Domain joined client is in Internet"),
        said(
            "lsad.cpp",
            "Rotating internet management point, new management point [{small}] is: "
            "https://{gateway}/CCM_Proxy_MutualAuth/{cloud} (0) with capabilities: <Capabilities SchemaVersion=\"1.0\">"
            "<Property Name=\"SSL\" Version=\"1\" /></Capabilities>",
        ),
        said(
            "lsad.cpp",
            "Rotating assigned management point, new management point [{small}] is: {host} (9106) with capabilities: "
            "<Capabilities SchemaVersion=\"1.0\"><Property Name=\"SSLState\" Value=\"63\"/></Capabilities>",
        ),
        said("lsad.cpp", "Client is now successfully assigned to site '{site}'"),
    ],
    "LocationServices": [
        said("lssecurity.cpp", "Verification of Certificate chain returned 00000000"),
        said("lsad.cpp", "Site Code is {site}; Management Point is http://{host}; MP HTTPS enabled = 0"),
        said("lsad.cpp", "Domain joined client is in Intranet"),
    ],
    "CcmExec": [
        said("ccmexec.cpp", "[----- STARTUP -----]"),
        said("ccmexec.cpp", "Getting AAD info from CMG '{gateway}'"),
    ],
    "DataTransferService": [
        said("dtsjob.cpp", "Domain joined client is in Internet"),
        said("dtsjob.cpp", "Client is set to use HTTPS when available. The current state is {state}."),
    ],
}

FAILURES = {
    "ClientIDManagerStartup": [
        said("regtask.cpp", "[RegTask] - Server rejected registration 3", ERROR),
        said("regtask.cpp", "RegTask: Failed to refresh site code. Error: {code}", ERROR),
        said("ccmid.cpp", "SetRegistrationState failed ({code})", ERROR),
        said(
            "ccmutillib.cpp",
            "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280",
            ERROR,
        ),
        said("ccmutillib.cpp", "Certificate [Thumbprint {known_thumbprint}] issued to '{machine}' has expired.", ERROR),
        said("ccmutillib.cpp", "There are no certificates in the 'MY' store.", ERROR),
    ],
    "CcmMessaging": [
        [
            (
                "ccmhttp.cpp",
                INFORMATION,
                "[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered",
            ),
            ("ccmhttp.cpp", INFORMATION, "[CCMHTTP]                : dwStatusInformationLength is 4"),
            ("ccmhttp.cpp", INFORMATION, "[CCMHTTP]                : *lpvStatusInformation is 0x8"),
            ("ccmhttp.cpp", INFORMATION, "[CCMHTTP]            : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set"),
            (
                "ccmhttperror.cpp",
                ERROR,
                "[CCMHTTP] ERROR: URL=https://{gateway}/CCM_Proxy_ServerAuth/{cloud}/CCM_STS, Port=443, Options=63, "
                "Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE",
            ),
            ("event.cpp", INFORMATION, EVENT % ("0x80072f8f", "0")),
        ],
        [
            (
                "ccmhttperror.cpp",
                ERROR,
                "[CCMHTTP] ERROR: URL=https://{gateway}/CCM_Proxy_ServerAuth/{cloud}/CCM_STS, Port=443, Options=480, "
                "Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE",
            ),
            ("ccmhttperror.cpp", ERROR, "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token"),
            ("event.cpp", INFORMATION, EVENT % ("0x87d0027e", "401")),
            ("ccmsts.cpp", ERROR, "RetrieveTokenFromStsServerImpl failed with error 0x87d0027e"),
        ],
        said(
            "messagequeueproc_outgoing.cpp",
            "Post to http://{host}/ccm_system_windowsauth/request failed with {code}.",
            ERROR,
        ),
        said(
            "ccmsts.cpp",
            "Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error {code}",
            ERROR,
        ),
        said("ccmhttpget.cpp", "Failed in WinHttpReceiveResponse API, ErrorCode = 0x2f78", ERROR),
        said("ccmhttpget.cpp", "Error. Received {code} from WinHttpSendRequest.", ERROR),
    ],
    "ClientLocation": [
        said("lsad.cpp", "Current Management Point is <empty>", ERROR),
        said("lsad.cpp", "LSVerifySiteAssignment : Client cannot be assigned to site <{site}>.", ERROR),
        said("lsad.cpp", "Assigned MP error threshold reached, moving to next MP.", ERROR),
        said("lsad.cpp", "Domain joined client is in Unknown location. Default to internet to be conservative", ERROR),
    ],
    "LocationServices": [
        said(
            "lsad.cpp",
            "LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP "
            "{gateway}/CCM_Proxy_MutualAuth/{cloud} with error {code}, retaining previous list.",
            ERROR,
        ),
        said("lshttp.cpp", "Failed to send request to /SMS_MP/.sms_aut?MPCERT2 at host {host}, error 0x2ee7", ERROR),
        said("lssecurity.cpp", "Verification of Certificate chain returned 800b0109", ERROR),
    ],
    "CcmExec": [
        said("ccmaad.cpp", "Failed to get AAD token for 'S-1-5-18' from WAM API. Error {code}", ERROR),
        said("ccmaad.cpp", "WAM token request failed. Status 5, Details 'AAD WAM extension error'", ERROR),
    ],
    "DataTransferService": [
        said("dtsjob.cpp", "GetDirectoryList failed with a non-recoverable failure, {code}", ERROR),
        said("dtsjob.cpp", "Failed in DoRequest for job {{{GUID}}} of host {host} with {code}", ERROR),
    ],
}

# Servers that never come twice: what is kept of a log must not grow with them.
STRANGERS = [
    said(
        "messagequeueproc_outgoing.cpp",
        "Post to http://MP-{HEX}.contoso.com/ccm_system/request failed with {code}.",
        ERROR,
    ),
    said(
        "lshttp.cpp",
        "Failed to send request to /SMS_MP/.sms_aut?MPCERT2 at host MP-{HEX}.contoso.com, error 0x2ee7",
        ERROR,
    ),
]

# A token in clear text, which cmgdiag looks for everywhere and masks.
LEAK = said(
    "ccmsetup.cpp",
    "Ccmsetup command line: \"ccmsetup.exe\" /mp:https://{gateway}/CCM_Proxy_MutualAuth/{cloud} /regtoken:{token}",
)
