#!/usr/bin/env python3
"""`newsgraph load` against a small server of our own that behaves well or badly.

    load_test.py PROGRAM
"""
import http.server
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = ""
TURTLE = "<http://e/s> <http://e/p> <http://e/o> ."


class Store(http.server.BaseHTTPRequestHandler):
    """Answers as the test says and remembers what it was asked."""

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append((self.command, self.path, self.headers, body.decode()))
        status, headers, text = self.server.reply(self)
        self.send_response(status)
        for name, value in {"Content-Length": str(len(text.encode())), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text.encode())

    do_HEAD = do_PUT = do_POST = answer

    def log_message(self, *_):
        pass


class Load(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.one = self.file("one.ttl", TURTLE)

    def file(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def serve(self, reply=lambda _: (204, {}, "")):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Store)
        server.asked, server.reply = [], reply
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server, f"http://127.0.0.1:{server.server_port}/store"

    def raw(self, talk):
        """A server that accepts one connection and hands it to `talk`."""
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)

        def run():
            connection, _ = listener.accept()
            with connection:
                talk(connection)

        threading.Thread(target=run, daemon=True).start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/store"

    def load(self, *arguments, env=None):
        done = subprocess.run([PROGRAM, "load", *arguments], capture_output=True, text=True, timeout=60, check=False,
                              env={"PATH": "/usr/bin:/bin", **(env or {})})
        return done.returncode, done.stderr

    def fails(self, *arguments, says, env=None):
        status, said = self.load(*arguments, env=env)
        self.assertEqual(status, 2, said)
        self.assertRegex(said, r"\Anewsgraph: .*\n\Z")
        self.assertRegex(said, says)
        return said

    # ------------------------------------------------------------------ what is sent

    def test_replaces_the_default_graph_in_one_request(self):
        server, url = self.serve()
        two = self.file("two.ttl", TURTLE.replace("/s", "/t"))
        status, said = self.load("--endpoint", url, self.one, two)
        self.assertEqual(status, 0, said)
        self.assertIn("loaded into", said)
        (method, path, headers, body), = server.asked
        self.assertEqual((method, path, headers["Content-Type"]), ("PUT", "/store?default", "text/turtle"))
        self.assertEqual(body, TURTLE + "\n" + TURTLE.replace("/s", "/t") + "\n")

    def test_adds_to_a_named_graph(self):
        server, url = self.serve()
        self.assertEqual(self.load("-q", "--endpoint", url + "?x=1", "--graph", "http://e/g?a=b&c", "--add", self.one), (0, ""))
        self.assertEqual(server.asked[0][:2], ("POST", "/store?x=1&graph=http%3A%2F%2Fe%2Fg%3Fa%3Db%26c"))

    def test_media_types(self):
        server, url = self.serve()
        for name, media_type, path in [("a.nt", "application/n-triples", "/store?default"),
                                       ("a.nq", "application/n-quads", "/store"), ("a.trig", "application/trig", "/store")]:
            self.assertEqual(self.load("-q", "--endpoint", url, self.file(name, TURTLE))[0], 0)
            self.assertEqual((server.asked[-1][1], server.asked[-1][2]["Content-Type"]), (path, media_type))

    def test_updates_follow_the_files_in_their_order(self):
        server, url = self.serve()
        updates = [self.file(name, f"INSERT DATA {{ <http://e/{name}> <http://e/p> 1 }}") for name in ("b.ru", "a.ru")]
        self.assertEqual(self.load("-q", "--endpoint", url, "--update", url + "/update", updates[0], self.one, updates[1])[0], 0)
        self.assertEqual([request[1] for request in server.asked], ["/store?default", "/store/update", "/store/update"])
        self.assertIn("b.ru", server.asked[1][3])
        self.assertEqual(server.asked[1][2]["Content-Type"], "application/sparql-update")

    def test_large_files_arrive_whole(self):
        server, url = self.serve()
        large = self.file("large.nt", (TURTLE + "\n") * 200_000)
        self.assertEqual(self.load("-q", "--endpoint", url, large)[0], 0)
        self.assertEqual(len(server.asked[0][3]), pathlib.Path(large).stat().st_size + 1)

    # ------------------------------------------------------------------ who asks

    def test_password_from_environment_and_file(self):
        server, url = self.serve(lambda h: (204, {}, "") if h.headers.get("Authorization") == "Basic YW5hOnM6ZWNyZXQ=" else
                                 (401, {"WWW-Authenticate": 'Basic realm="x"'}, "who are you?"))
        ask = ("-q", "--endpoint", url, "--user", "ana", self.one)
        self.assertEqual(self.load(*ask, env={"NEWSGRAPH_PASSWORD": "s:ecret"}), (0, ""))
        self.assertEqual(self.load(*ask, "--password-file", self.file("password", "s:ecret\n")), (0, ""))
        self.assertEqual(server.asked[-1][3], TURTLE + "\n", "the body follows once the server knows who asks")
        self.fails(*ask, env={"NEWSGRAPH_PASSWORD": "wrong"}, says=r"401 .*--user.*: who are you\?")
        self.fails(*ask, says="needs a password: set NEWSGRAPH_PASSWORD")
        self.fails("--endpoint", url, "--password-file", self.one, self.one, says="--password-file needs --user")

    def test_digest(self):
        def reply(handler):
            if "Digest" in handler.headers.get("Authorization", "") and 'username="ana"' in handler.headers["Authorization"]:
                return 201, {}, ""
            return 401, {"WWW-Authenticate": 'Digest realm="x", nonce="abc", qop="auth"'}, ""
        server, url = self.serve(reply)
        self.assertEqual(self.load("-q", "--endpoint", url, "--user", "ana", self.one, env={"NEWSGRAPH_PASSWORD": "p"}), (0, ""))
        self.assertEqual(server.asked[-1][3], TURTLE + "\n")
        # A server that refuses at once what it has not read may reset the connection, and its challenge is lost.
        unasked = [body for _, _, headers, body in server.asked if "Authorization" not in headers]
        self.assertEqual([body for body in unasked if body], [], "no body goes out before the challenge is answered")

    def test_no_password_in_the_url(self):
        said = self.fails("--endpoint", "http://ana:secret@127.0.0.1/x", self.one, says="do not belong in the URL")
        self.assertNotIn("secret", said)

    # ------------------------------------------------------------------ what goes wrong

    def test_status_and_message_of_the_server(self):
        for status, headers, text, says in [
                (400, {}, "line 3:\n\tbad IRI", r"400 \(bad request\): line 3: bad IRI$"),
                (404, {"Content-Type": "text/html; charset=utf-8"}, "<html><b>No such</b> dataset</html>", r"404 .*: No such dataset$"),
                (405, {}, "", r"405 .*graph store endpoint.*, without a word$"),
                (500, {}, "x" * 100_000, r"500 \(error in the server\): x{600} …$"),
                (503, {"Retry-After": "1"}, "later", r"503 \(out of service\): later$"),
                (302, {"Location": "http://127.0.0.1:1/"}, "", r"302 \(moved"),
                (400, {}, "\x1b[31mred\x00", r"400 \(bad request\): \[31mred$")]:
            server, url = self.serve(lambda _, reply=(status, headers, text): reply)
            self.fails("--endpoint", url, self.one, says="(?m)" + says)
            self.assertEqual(len(server.asked), 1, "nothing is sent twice")

    def test_a_failed_file_keeps_the_updates_back(self):
        server, url = self.serve(lambda _: (500, {}, "full"))
        self.fails("--endpoint", url, "--update", url, self.one, self.file("a.ru", "CLEAR ALL"), says="500")
        self.assertEqual(len(server.asked), 1)

    def test_refused_connection(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.fails("--endpoint", f"http://127.0.0.1:{port}/x", self.one, says=f"http://127.0.0.1:{port}/x.*(refused|connect)")

    def test_slow_server(self):
        url = self.raw(lambda connection: time.sleep(20))
        began = time.monotonic()
        self.fails("--endpoint", url, "--timeout", "1", self.one, says="timed out")
        self.assertLess(time.monotonic() - began, 10)

    def test_connection_cut_off(self):
        self.fails("--endpoint", self.raw(lambda connection: connection.recv(10)), self.one, says="(?i)reset|empty reply|failure")

        def half(connection):
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        self.fails("--endpoint", self.raw(half), self.one, says="(?i)transfer closed|reset|end of")

        def shut(connection):  # sends nothing more but goes on listening
            connection.shutdown(socket.SHUT_WR)
            time.sleep(5)
        self.fails("--endpoint", self.raw(shut), self.one, says="(?i)empty reply|reset")

    def test_no_http(self):
        self.fails("--endpoint", self.raw(lambda connection: connection.sendall(b"220 mail.example ESMTP\r\n")), self.one,
                   says="(?i)http/0.9|unsupported|reset|weird")

    def test_what_cannot_be_sent(self):
        server, url = self.serve()
        for arguments, says in [
                (("--endpoint", url, self.one, self.folder.name + "/none.ttl"), "none.ttl: cannot be read"),
                (("--endpoint", url, self.file("empty.ttl", "")), "empty.ttl: is empty"),
                (("--endpoint", url, self.file("a.csv", "1")), "a.csv: is no .ttl"),
                (("--endpoint", url, self.one, self.file("a.nt", TURTLE)), "of one format"),
                (("--endpoint", url, "--graph", "http://e/g", self.file("a.nq", TURTLE)), "names its graphs itself"),
                ((self.one,), "one.ttl: needs --endpoint"),
                (("--endpoint", url, self.file("a.ru", "CLEAR ALL")), "a.ru: needs --update"),
                (("--endpoint", "ftp://127.0.0.1/x", self.one), "--endpoint: .*http://"),
                (("--endpoint", "http://", self.one), "--endpoint: "),
                (("--endpoint", url, "--update", "nonsense", self.one), "--update: "),
                (("--endpoint", url + "#x", self.one), "fragment")]:
            self.fails(*arguments, says=says)
        self.assertEqual(server.asked, [], "nothing is sent before all is checked")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = sys.argv.pop(1)
    unittest.main()
