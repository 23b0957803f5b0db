"""Records as CMTrace writes them, put into the logs of one device by their time."""

import datetime

MINUTE, HOUR, DAY = 60, 3600, 86_400
INFORMATION, WARNING, ERROR = 1, 2, 3
SETUP = "ccmsetup"
# Which source file writes a message is of no weight to a reader; one name for each log will do.
SOURCES = {
    "ClientIDManagerStartup": "regtask.cpp", "CcmMessaging": "ccmhttp.cpp", "ClientLocation": "lsad.cpp",
    "LocationServices": "lssecurity.cpp", SETUP: "ccmsetup.cpp",
}

# The logs that a client fills within days.
BUSY = {"CcmMessaging", "LocationServices"}


def utc(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)


def record(component, device, at, message, type):
    """One record. CMTrace writes local time and the minutes that lead from it to UTC (`+300` is UTC-5)."""
    local = utc(at - device.bias * MINUTE)
    return (
        f'<![LOG[{message}]LOG]!><time="{local:%H:%M:%S}.{local.microsecond // 1000:03}{device.bias:+04}" '
        f'date="{local:%m-%d-%Y}" component="{component}" context="" type="{type}" thread="{device.thread}" '
        f'file="{SOURCES.get(component, "ccm.cpp")}:{100 + len(message)}">\r\n'
    )


class Logs:
    """The logs of one device while its story is told."""

    def __init__(self, device):
        self.device = device
        self.records = {}

    def at(self, component, seconds):
        """A writer of one log from a time on."""
        return Writer(self, component, seconds)

    def texts(self):
        """The bytes of each log by its name, in the order of time."""
        return {
            component: "".join(text for at, _, text in sorted(records) if self.holds(component, at)).encode("utf-8")
            for component, records in sorted(self.records.items())
        }

    def holds(self, component, at):
        """Whether a record is still there: busy logs are begun anew when they are full."""
        begin = self.device.logs_begin
        return begin is None or at >= begin or component not in BUSY


class Writer:
    """Writes records one after the other, some milliseconds apart."""

    def __init__(self, logs, component, seconds):
        self.logs, self.component, self.seconds = logs, component, seconds
        self.list = logs.records.setdefault(component, [])

    def say(self, message, type=INFORMATION, wait=0.004):
        self.seconds += wait
        text = record(self.component, self.logs.device, self.seconds, message, type)
        self.list.append((round(self.seconds, 3), len(self.list), text))

    def event(self, kind, fields):
        """An event block, which carries the client's ID and its own time in UTC."""
        device, at = self.logs.device, utc(self.seconds + device_skew(self.logs.device))
        lines = {"ClientID": f'"{device.client_id}"', "DateTime": f'"{at:%Y%m%d%H%M%S}.{at.microsecond:06}+000"'}
        lines.update(fields)
        lines.update({"ProcessID": device.process, "ThreadID": device.thread})
        body = "".join(f"\t{name} = {value};\n" for name, value in lines.items())
        self.say(f"Raising event:\n\ninstance of {kind}\n{{\n{body}}};\n".replace("\n", "\r\n"))

    def http_event(self, host, code="0x00000000", status=0):
        fields = {"HostName": f'"{host}"', "HRESULT": f'"{code}"', "StatusCode": status}
        self.event("CCM_CcmHttp_Status", fields)


def device_skew(device):
    """By how many seconds the UTC of events lies off that of records, where time zone and clock do not agree."""
    return device.skew_hours * HOUR
