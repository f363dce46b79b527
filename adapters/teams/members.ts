import * as z from 'zod';

/** What Teams says about a member of a conversation. */
export const Member = z.looseObject({
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** Whether somebody is a guest, anonymous or of another organisation; `tenant` is where they were met. */
export function isGuest(
  { userRole, userPrincipalName, tenantId }: z.infer<typeof Member>,
  tenant: string | null,
  isAllowedTenant: (tenant: string | null) => boolean,
): boolean {
  return (
    /^guest$|^anonymous$/i.test(userRole ?? '') ||
    /#EXT#/i.test(userPrincipalName ?? '') ||
    !isAllowedTenant(tenantId ?? tenant)
  );
}
