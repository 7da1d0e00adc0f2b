// The real program as a child: started on a port of its own choice, killed by its own id.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export class Program {
  constructor(binary, { config, data, args = [] }) {
    Object.assign(this, { binary, config, data, args });
  }

  // Resolves with the address once the server listens. `port` 0 picks one.
  async start(port = 0) {
    const args = ["serve", "--config", this.config, "--data", this.data];
    this.child = spawn(this.binary, [...args, "--listen", `127.0.0.1:${port}`, ...this.args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.log = "";
    this.child.stderr.on("data", (text) => (this.log = (this.log + text).slice(-20_000)));
    this.exited = new Promise((resolve) => this.child.once("exit", (code, signal) => resolve({ code, signal })));
    const first = new Promise((resolve) => createInterface(this.child.stdout).once("line", resolve));
    const line = await Promise.race([first, this.exited]);
    const address = typeof line === "string" && /^listening on (http:\/\/\S+)$/.exec(line)?.[1];
    if (!address) throw new Error(`did not start: ${JSON.stringify(line)}\n${this.log}`);
    this.port = Number(new URL(address).port);
    return address;
  }

  chatUrl() {
    return `ws://127.0.0.1:${this.port}/v1/chat`;
  }

  async kill() {
    this.child.kill("SIGKILL");
    return this.exited;
  }

  async stop() {
    this.child.kill("SIGTERM");
    return this.exited;
  }
}
