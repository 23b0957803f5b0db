"""What clients write again and again: the start, the search for a certificate, being served, being refused."""

from hierarchy import guid
from records import ERROR, MINUTE, SETUP, WARNING, utc

CAPABILITIES = '<Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>'
NO_IDENTITY = "Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error 0x80070002"
ISSUER = "CN=Contoso Issuing CA 1; DC=contoso; DC=com"


def start(logs, at, mode="self-signed"):
    """The service starts, names its device and looks for a certificate."""
    device, log = logs.device, logs.at("ClientIDManagerStartup", at)
    log.say("[----- STARTUP -----]")
    log.say(f"Machine: {device.name}")
    log.say("OS Version: 10.0")
    log.say(f"SCCM Client Version: {device.version}")
    log.say("'RDV' Identity store does not support backup.")
    log.say("CCM Identity is in sync with Identity stores")
    if mode == "pki":
        return with_certificate(log, device)
    log.say("Client is set to use HTTPS when available. The current state is 480.")
    log.say("Begin searching client certificates based on Certificate Issuers")
    log.say("Completed searching client certificates based on Certificate Issuers")
    log.say("Begin to select client certificate")
    log.say("There are no certificates in the 'MY' store.")
    log.event("CCM_ServiceHost_CertRetrieval_Status", {"HRESULT": '"0x87d00280"'})
    log.say("Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280", WARNING)
    return log


def with_certificate(log, device, is_expired=False):
    """The search that finds a certificate of the PKI."""
    named = f"Certificate [Thumbprint {device.thumbprint}] issued to '{device.name}.contoso.com'"
    log.say("HTTPS is enforced for Client. The current state is 63.")
    log.say("Begin searching client certificates based on Certificate Issuers")
    log.say(f"Certificate Issuer 1 [{ISSUER}]")
    log.say(f"Based on Certificate Issuer '{ISSUER}' found {named}")
    log.say(f"Begin validation of {named}")
    if is_expired:
        log.say(f"{named} has expired.", ERROR)
        log.say("Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280", WARNING)
        return log
    log.say("CRL check enabled. ", 0)
    log.say("Verification of Certificate chain returned 00000000", 0)
    log.say(f"Completed validation of {named}")
    log.say("Completed searching client certificates based on Certificate Issuers")
    return log


def already_registered(log):
    log.say("[RegTask] - Executing registration task synchronously.", wait=1.5)
    log.say("[RegTask] - Client is already registered. Exiting.", wait=0.05)


def asks_to_register(log, is_entra=False):
    device = log.logs.device
    log.say("[RegTask] - Starting registration, attempt 1.", wait=1)
    log.say(f"[RegTask] - Client is not registered. Sending registration request for {device.client_id} ...")
    if is_entra:
        log.say("Registering client using AAD auth.")


def is_registered(log, approval):
    """The site takes a minute to decide. Approval status: 0 not approved, 1 approved, 3 by Microsoft Entra."""
    device = log.logs.device
    log.say(f"[RegTask] - Client registration is pending. Server assigned ClientID is {device.client_id}", wait=2)
    log.say("Sleeping for 60 seconds ...")
    log.say(
        f"[RegTask] - Client is registered. Server assigned ClientID is {device.client_id}. Approval status {approval}",
        wait=60,
    )


def locate(logs, at, has_gateway=True):
    """The client is assigned to its site, finds itself on the internet, and has a management point behind a gateway."""
    device, log = logs.device, logs.at("ClientLocation", at)
    log.say(f"Client is now successfully assigned to site '{device.site}'")
    log.say("Domain joined client is in Internet", wait=0.3)
    if has_gateway:
        log.say(
            f"Rotating internet management point, new management point [1] is: https://{device.mutual} (0) with "
            f"capabilities: {CAPABILITIES}"
        )
    return log


def begin(logs, at, mode="self-signed"):
    """A client that is registered and has its place."""
    already_registered(start(logs, at, mode))
    locate(logs, at + 5)


def renew_token(log, sid="S-1-5-18", lifetime=8 * 60 * MINUTE):
    """A CCM token ends and the next one is got: routine."""
    device = log.logs.device
    log.say(f"CCM Token for '{sid}' ({utc(log.seconds):%m/%d/%Y %H:%M:%S}) is already expired or close to expire")
    log.say(f"Getting CCM Token from https://{device.server}/CCM_STS")
    ends = utc(log.seconds + lifetime)
    log.say(f"Cached encrypted token for '{sid}'. Will expire at '{ends:%m/%d/%Y %H:%M:%S}'", wait=0.9)


def served(logs, at, mode="self-signed"):
    """One message that the gateway takes and the management point answers."""
    device, log = logs.device, logs.at("CcmMessaging", at)
    message, reply = guid(device.random), guid(device.random)
    sid = device.sid if mode == "entra" else "S-1-5-18"
    log.say(
        f"Sending remote sync message '{{{message}}}' to host '{device.mutual}' endpoint 'MP_PolicyManager'. "
        f"Flags 0x280, sender account {sid}"
    )
    if mode == "pki":
        log.say(f"Target URL scheme is HTTPS: https://{device.mutual}/ccm_system/request")
    else:
        renew_token(log, sid)
        log.say(
            f"ccmhttp: Host={device.gateway}, Path=/CCM_Proxy_ServerAuth/{device.role}/ccm_system_tokenauth/request, "
            "Port=443, Protocol=https, CcmTokenAuth=1, Flags=0x4200, Options=0x1e0"
        )
        log.say(f"Target URL scheme is HTTPS: https://{device.server}/ccm_system_tokenauth/request")
        log.say("Appending CCM Token to the header.")
    log.http_event(device.gateway)
    log.say(f"Message '{{{message}}}' got reply message '{{{reply}}}' to endpoint 'dummy'", wait=0.1)


def told(log, url, options, code=0, text="CCM_E_BAD_HTTP_STATUS_CODE", status=600, status_text=""):
    """A failed request in the words of the HTTP layer."""
    log.say(f"[CCMHTTP] ERROR: URL=https://{url}, Port=443, Options={options}, Code={code}, Text={text}", wait=0.4)
    log.say(f"[CCMHTTP] ERROR INFO: StatusCode={status} StatusText={status_text}")


def refused(logs, at, status, text, path="", mode="self-signed"):
    """A request that is answered with an HTTP error; the path is that of the method, or one given."""
    device, log = logs.device, logs.at("CcmMessaging", at)
    url = f"{device.mutual}/ccm_system/request" if mode == "pki" else f"{device.server}/ccm_system_tokenauth/request"
    told(log, f"{device.server}/{path}" if path else url, 63 if mode == "pki" else 480, status=status, status_text=text)
    log.http_event(device.gateway, "0x87d0027e", status)
    log.say(f"Successfully queued event on HTTP/HTTPS failure for server '{device.gateway}'.")
    if path:
        log.say("RetrieveTokenFromStsServerImpl failed with error 0x87d0027e", ERROR)
    log.say(f"Post to https://{url} failed with 0x87d00231.", WARNING)


def tls_fails(logs, at, flag, value, url=None, component="CcmMessaging", mode="self-signed"):
    """A server whose certificate WinHTTP does not accept, with the flags that say why."""
    device, log = logs.device, logs.at(component, at)
    log.say("[CCMHTTP] AsyncCallback(): -----------------------------------------------------------------")
    log.say("[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered")
    log.say("[CCMHTTP]                : dwStatusInformationLength is 4")
    log.say(f"[CCMHTTP]                : *lpvStatusInformation is {value}")
    log.say(f"[CCMHTTP]            : WINHTTP_CALLBACK_STATUS_FLAG_{flag} is set")
    log.say("[CCMHTTP] AsyncCallback(): -----------------------------------------------------------------")
    own = f"{device.mutual}/ccm_system/request" if mode == "pki" else f"{device.server}/CCM_STS"
    options = 63 if mode == "pki" else 480
    told(log, url or own, options, 12175, "ERROR_WINHTTP_SECURE_FAILURE")
    log.http_event((url or device.gateway).split("/")[0], "0x80072f8f", 600)
    if not url and component != SETUP:
        log.say(f"Post to https://{own} failed with 0x87d00231.", WARNING)


def unreachable(logs, at, code, text):
    """A server whose name or address leads nowhere."""
    device, log = logs.device, logs.at("CcmMessaging", at)
    url = f"{device.server}/ccm_system_tokenauth/request"
    told(log, url, 480, code, text)
    log.http_event(device.gateway, f"0x{0x80070000 + code:08x}", 600)
    log.say(f"Post to https://{url} failed with 0x87d00231.", WARNING)


def list_not_retrieved(logs, at, code="0x87d00231"):
    """What follows in LocationServices.log when the gateway gives nothing."""
    device, log = logs.device, logs.at("LocationServices", at)
    log.say(f"Failed to send management point list Location Request Message to {device.mutual}", ERROR)
    log.say(
        f"LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP {device.mutual} with error {code}, "
        "retaining previous list.",
        ERROR,
    )


def setup_begins(logs, at, command):
    """ccmsetup starts and says how it was called."""
    device, log = logs.device, logs.at(SETUP, at)
    log.say(f"==========[ ccmsetup started in process {device.process} ]==========")
    log.say("Running on platform X64")
    log.say(f"CcmSetup version: {device.version.replace('5.00.', '5.0.')}")
    log.say(f"Ccmsetup command line: {command}")
    log.say("CCMSETUP bootstrap from Internet: 1", wait=0.5)
    return log
