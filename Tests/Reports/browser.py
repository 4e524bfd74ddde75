"""A headless Chromium, driven over its debugging pipe: no packages, no ports."""

import base64, json, os, pathlib, shutil, subprocess, tempfile


class Browser:
    """One browser with one page. Everything that the page logs or asks the network for is kept."""

    def __init__(self):
        program = next((p for p in ('chromium', 'chromium-browser', 'google-chrome') if shutil.which(p)), None)
        if program is None:
            raise SystemExit('error: there is no Chromium (Debian: apt-get install chromium)')
        self.folder = tempfile.mkdtemp(prefix='crm-browser-')
        commands_read, self.commands = os.pipe()
        self.answers, answers_write = os.pipe()

        def pipes():
            # The browser reads commands from 3 and writes answers to 4. Copies first: the numbers may be taken.
            a, b = os.dup(commands_read), os.dup(answers_write)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [program, '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars',
             '--disable-background-networking', '--remote-debugging-pipe', f'--user-data-dir={self.folder}', 'about:blank'],
            close_fds=False, preexec_fn=pipes, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands_read)
        os.close(answers_write)
        self.buffer = b''
        self.number = 0
        self.session = None
        self.events = []
        targets = self.call('Target.getTargets')['targetInfos']
        page = next(t for t in targets if t['type'] == 'page')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=page, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Log', 'Network'):
            self.call(f'{domain}.enable')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self):
        while b'\0' not in self.buffer:
            part = os.read(self.answers, 1 << 20)
            if not part:
                raise SystemExit('error: the browser has ended')
            self.buffer += part
        text, self.buffer = self.buffer.split(b'\0', 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        command = {'id': self.number, 'method': method, 'params': parameters}
        if self.session:
            command['sessionId'] = self.session
        os.write(self.commands, json.dumps(command).encode() + b'\0')
        while True:
            message = self.message()
            if message.get('id') == self.number:
                if 'error' in message:
                    raise RuntimeError(f'{method}: {message["error"]["message"]}')
                return message['result']
            self.events.append(message)

    def wait(self, event):
        while not any(e.get('method') == event for e in self.events):
            self.events.append(self.message())

    def open(self, path):
        """Loads a file and waits until it is there."""
        self.events = []
        self.call('Page.navigate', url=pathlib.Path(path).resolve().as_uri())
        self.wait('Page.loadEventFired')

    def size(self, width, height=900):
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, media='', scheme='light'):
        self.call('Emulation.setEmulatedMedia', media=media, features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def run(self, script):
        """The value of an expression in the page."""
        answer = self.call('Runtime.evaluate', expression=script, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in answer:
            raise RuntimeError(answer['exceptionDetails'].get('exception', {}).get('description', script))
        return answer['result'].get('value')

    def screenshot(self, path, whole=False):
        data = self.call('Page.captureScreenshot', captureBeyondViewport=whole)['data']
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    @property
    def complaints(self):
        """What the console showed: errors, warnings, refused scripts."""
        found = []
        for event in self.events:
            details = event.get('params', {})
            if event.get('method') == 'Log.entryAdded':
                found.append(details['entry']['text'])
            elif event.get('method') == 'Runtime.exceptionThrown':
                found.append(details['exceptionDetails'].get('exception', {}).get('description', 'exception'))
            elif event.get('method') == 'Runtime.consoleAPICalled':
                found.append(f'console.{details["type"]}')
        return found

    @property
    def fetched(self):
        return [e['params']['request']['url'] for e in self.events if e.get('method') == 'Network.requestWillBeSent']
