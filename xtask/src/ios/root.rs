//! A Debian trixie root with Swift, in the user's cache folder.
//!
//! Debian and Ubuntu releases older than trixie bring no Swift, and its own downloads are built for named releases
//! only. A root by debootstrap needs nothing but a Debian mirror, works on both, and leaves the system as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::context::Context;
use crate::run::{Error, Result, While, capture, tee};

const RELEASE: &str = "trixie";
/// Used where the machine's own apt sources name no Debian mirror (Ubuntu).
const DEFAULT_MIRROR: &str = "http://deb.debian.org/debian";
/// Proves the root's packages; from the package debian-archive-keyring.
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";
/// Written last: a root without it was interrupted and is made anew.
const READY: &str = ".ready";
/// Where the Swift package of Debian keeps its programs.
const SWIFT_BIN: &str = "usr/libexec/swift/bin";

/// Enters the root with the checkout at `/checkout`. The mounts live in a mount namespace of their own, as long as
/// the command; `/tmp` is fresh each time. The network is the machine's: tests talk to a server on the loopback.
const ENTER: &str = r#"set -eu
root=$1 checkout=$2 user=$3; shift 3
mkdir -p "$root/checkout"
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind "$checkout" "$root/checkout"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mkdir -p "$checkout/ios/.build/home"
chown "$user" "$checkout/ios/.build" "$checkout/ios/.build/home"
exec env -i LANG=C.UTF-8 HOME=/checkout/ios/.build/home \
  PATH=/usr/libexec/swift/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  LD_LIBRARY_PATH=/checkout/ios/.build/run MAIN_SERVER=/checkout/ios/.build/run/main-server \
  chroot --userspec="$user" "$root" sh -c 'cd /checkout && exec "$@"' sh "$@"
"#;

/// Makes the root, one at a time; who waited finds it made. Apt's settings and the resolver come from the machine, so that a proxy or a mirror set up there
/// serves here too.
const MAKE: &str = r#"set -eu
root=$1 mirror=$2 keyring=$3 script=$4
mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"; flock 9
[ ! -f "$root/.ready" ] || exit 0
rm -rf --one-file-system "$root"; mkdir -p "$root"
debootstrap --variant=minbase --include=ca-certificates --keyring="$keyring" trixie "$root" "$mirror" "$script"
cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" apt-get update -qq
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y -qq --no-install-recommends swiftlang libc6-dev libstdc++-14-dev
echo /usr/libexec/swift/lib/swift/linux > "$root/etc/ld.so.conf.d/swift.conf"
chroot "$root" ldconfig
touch "$root/.ready"
"#;

/// The root, made or not yet.
pub(super) struct SwiftRoot {
    folder: PathBuf,
}

impl SwiftRoot {
    /// The root of this user. It stands beside our own cache folder, not in it: it holds nothing of this project, and
    /// other checkouts and projects may use it.
    pub(super) fn of(context: &Context) -> Self {
        Self { folder: context.cache.with_file_name("swift-trixie") }
    }

    /// Whether the toolchain has this program.
    pub(super) fn has(&self, program: &str) -> bool {
        self.folder.join(SWIFT_BIN).join(program).exists()
    }

    /// Makes the root unless it is there: two minutes and 2.7 GB, once. The system packages of [`crate::system`] must
    /// be there.
    pub(super) fn make(&self) -> Result<()> {
        if self.folder.join(READY).exists() {
            return Ok(());
        }
        println!(
            "Swift: making a Debian {RELEASE} root in {} (about 2 minutes, 2.7 GB)",
            self.folder.display()
        );
        // An older debootstrap does not know the release by name; all of Debian's share the script of sid.
        let scripts = Path::new("/usr/share/debootstrap/scripts");
        let script = if scripts.join(RELEASE).exists() { RELEASE } else { "sid" };
        let status = tee(
            as_root("bash")
                .args(["-c", MAKE, "make-swift-root"])
                .arg(&self.folder)
                .arg(debian_mirror(Path::new("/etc/apt")))
                .arg(KEYRING)
                .arg(scripts.join(script)),
            |_| (),
        )?;
        if status.success() {
            return Ok(());
        }
        Err(Error::new(format!(
            "the Swift root was not made ({status}), see the lines above; the same command again starts afresh"
        )))
    }

    /// A command run in the root, in the checkout, as the person who runs xtask.
    ///
    /// # Errors
    /// Where the system lets nobody make mounts, as some containers do.
    pub(super) fn command(&self, context: &Context, program_and_arguments: &[&str]) -> Result<Command> {
        let user =
            format!("{}:{}", capture(Command::new("id").arg("-u"))?, capture(Command::new("id").arg("-g"))?);
        capture(as_root("unshare").args(["--mount", "true"])).while_doing(
            "Swift runs in a root of its own, which needs mounts; a container needs CAP_SYS_ADMIN for them (or leave \
             this part out: --only rust, --only android)",
        )?;
        let mut command = as_root("unshare");
        command
            .args(["--mount", "bash", "-c", ENTER, "enter-swift-root"])
            .arg(&self.folder)
            .arg(&context.root);
        command.arg(user).args(program_and_arguments);
        Ok(command)
    }
}

/// A command that runs as root: by itself when we are, else through sudo.
fn as_root(program: &str) -> Command {
    let we_are_root = capture(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    if we_are_root {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.arg(program);
    command
}

/// The Debian mirror that this machine's apt uses, read from both forms of its sources: `deb http://… suite` and
/// `URIs: http://…`. Security mirrors hold updates only, and other vendors' hold no Debian.
fn debian_mirror(apt: &Path) -> String {
    let mut files = vec![apt.join("sources.list")];
    let mut parts: Vec<_> = fs::read_dir(apt.join("sources.list.d"))
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    parts.sort();
    files.append(&mut parts);
    files
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok())
        .find_map(|text| mirror_in(&text))
        .unwrap_or_else(|| DEFAULT_MIRROR.to_owned())
}

fn mirror_in(sources: &str) -> Option<String> {
    sources.lines().find_map(|line| {
        let line = line.trim();
        let rest = line.strip_prefix("URIs:").or_else(|| line.strip_prefix("deb "))?;
        // Options in brackets come before the address.
        let address = rest.split_whitespace().find(|word| word.contains("://"))?.trim_end_matches('/');
        let is_debian = address.ends_with("/debian") && address.starts_with("http");
        is_debian.then(|| address.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_comes_from_sources_in_the_new_form() {
        let text = "Types: deb\nURIs: http://deb.debian.org/debian-security\nSuites: bookworm-security\n\n\
                    Types: deb\nURIs: https://mirror.example/debian/\nSuites: bookworm\n";
        assert_eq!(mirror_in(text).as_deref(), Some("https://mirror.example/debian"));
    }

    #[test]
    fn the_mirror_comes_from_sources_in_the_old_form() {
        let text = "# deb http://commented.example/debian bookworm main\n\
                    deb [signed-by=/a/b.gpg] http://mirror.example/debian bookworm main\n";
        assert_eq!(mirror_in(text).as_deref(), Some("http://mirror.example/debian"));
    }

    #[test]
    fn mirrors_of_others_are_not_debian() {
        assert_eq!(mirror_in("deb http://archive.ubuntu.com/ubuntu noble main\n"), None);
        assert_eq!(mirror_in("URIs: https://deb.nodesource.com/node_20.x\n"), None);
    }
}
