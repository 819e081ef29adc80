import { BlockList, isIP } from 'node:net';

/** Addresses behind which no receiver of ours can be, but where machines keep their own credentials. */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('224.0.0.0', 4, 'ipv4');
never.addAddress('255.255.255.255', 'ipv4');
// Metadata services outside the link-local network: 阿里云, Oracle, and AWS over IPv6.
never.addAddress('100.100.100.200', 'ipv4');
never.addAddress('192.0.0.192', 'ipv4');
never.addAddress('fd00:ec2::254', 'ipv6');
never.addAddress('::', 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');
// IPv4 in other clothes (NAT64, 6to4): nobody's intranet, and a way around the list above.
never.addSubnet('64:ff9b::', 96, 'ipv6');
never.addSubnet('2002::', 16, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether requests may not go to this IP address. Private networks are allowed: that is where the systems of a
 * government are. The machine itself is not, but for development and tests.
 */
export function isRefusedAddress(address: string, allowsLoopback: boolean): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return never.check(address, family) || (!allowsLoopback && loopback.check(address, family));
}
